-- Words are also found as parts of others. Which words there are at all is kept beside the texts, and
-- a text's terms are the stems of its words and, after a space, the words themselves; so whatever is
-- searched for is looked up among words first, and then in one index, exactly. To look parts up in
-- the texts, three letters at a time, took longer the more texts there were, and longer to write.
drop index observation_text_body_idx;
alter table observation_text rename column stems to terms;

-- In as many parts as the texts, with the same numbers, so that words leave the files along with them.
create table text_word (
    part int  not null,
    word text not null collate "C",
    primary key (part, word)
) partition by list (part);
do $$
begin
    for part in 0..15 loop
        execute format(
            'create unlogged table text_word_%s partition of text_word for values in (%s)', part, part);
    end loop;
end
$$;
alter table text_word alter column word set statistics 0;
create index on text_word using gin (word gin_trgm_ops);
