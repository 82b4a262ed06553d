package se.hinderloggen.benchmarks.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Deals all of its cards in an arbitrary order before it deals any of them again. */
final class Deck<T> {

    private final List<T> cards;
    private final Random random;
    private int next;

    Deck(List<T> cards, Random random) {
        this.cards = new ArrayList<>(cards);
        this.random = random;
        Collections.shuffle(this.cards, random);
    }

    T deal() {
        if (next == cards.size()) {
            Collections.shuffle(cards, random);
            next = 0;
        }
        return cards.get(next++);
    }
}
