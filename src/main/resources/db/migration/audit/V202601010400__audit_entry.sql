create schema audit;

create table audit.entry (
    id       bigint generated always as identity primary key,
    at       timestamptz not null,
    actor    text not null,
    act      text not null,
    object   text not null,
    details  text not null
);

create index entry_object on audit.entry (object, id);

-- Append-only for everybody, the owner included.
create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit.entry is append-only';
end
$$;

create trigger entry_is_append_only
    before update or delete on audit.entry
    for each row execute function audit.refuse_change();

create trigger entry_is_never_emptied
    before truncate on audit.entry
    for each statement execute function audit.refuse_change();
