#!/bin/bash
# Run once by the PostgreSQL image, on an empty volume.
set -euo pipefail

psql --username postgres --set ON_ERROR_STOP=1 \
    --set command_password="$COMMAND_PASSWORD" \
    --set query_password="$QUERY_PASSWORD" \
    --set web_password="$WEB_PASSWORD" \
    --set access_password="$ACCESS_PASSWORD" \
    --file /opt/hinderloggen/databases.sql

psql --username postgres --set ON_ERROR_STOP=1 --set keycloak_password="$KEYCLOAK_PASSWORD" <<'SQL'
create role keycloak login password :'keycloak_password';
create database keycloak owner keycloak;
revoke all on database keycloak from public;
SQL
