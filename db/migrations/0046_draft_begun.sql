-- How many drafts were begun in a span, for the funnel of the overview: read by the index alone, not by every draft of a county.
create index draft_begun on yici.draft (division, created_at);
