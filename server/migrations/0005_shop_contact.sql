-- Expand: where customers reach a shop. Older rows have none yet.
alter table shops add column contact text;
