-- The topic, by the id that Kafka gave it, whose offsets these are: one that was made anew has the same name and begins
-- at 0 again. Absent until a partition is read the next time; 'none' where what was read is not there any more.
alter table intake.consumer_offset add column topic_id text;

-- Whether the partition is not read because of that.
alter table intake.progress add column made_anew boolean not null default false;
