-- Asks the catalogues of a plain PostgreSQL whether the schema would distribute: each row is a broken rule and what broke it.
-- yici.distribution(tab, col, with_tab) says how a table is meant to be spread; no `col`: a reference table, copied everywhere.
with d as (
  select format('yici.%I', tab)::regclass r, col, format('yici.%I', coalesce(with_tab, tab)) grp from yici.distribution
),
t as (
  select c.oid r, c.relname, c.relpersistence
    from pg_class c join pg_namespace n on n.oid = relnamespace
   where nspname = 'yici' and relkind in ('r', 'p') and not relispartition
)
select 'table without a distribution' rule, relname what from t where r not in (select r from d)
union all
select 'unique/pk/exclude without key', c.relname || '.' || ic.relname
  from d join pg_class c on c.oid = d.r join pg_index i on i.indrelid = d.r join pg_class ic on ic.oid = indexrelid
 where d.col is not null and (indisunique or indisexclusion)
   and not exists (select from pg_attribute a where a.attrelid = d.r and a.attname = d.col and a.attnum = any (i.indkey))
union all
select 'trigger', tgrelid::regclass || '.' || tgname from pg_trigger where not tgisinternal and tgrelid in (select r from t)
union all
select 'rule', ev_class::regclass || '.' || rulename
  from pg_rewrite where rulename <> '_RETURN' and ev_class in (select r from t)
union all
select 'deferrable constraint', conrelid::regclass || '.' || conname
  from pg_constraint where condeferrable and conrelid in (select r from t)
union all
select 'fk: wrong direction, other group, key missing or not in the same place', c.conrelid::regclass || '.' || c.conname
  from pg_constraint c left join d f on f.r = c.conrelid left join d p on p.r = c.confrelid
 where contype = 'f' and c.conrelid in (select r from t) and p.col is not null
   and (f.col is null or f.grp <> p.grp
        or not exists (select from generate_subscripts(c.conkey, 1) i
                         join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[i]
                         join pg_attribute b on b.attrelid = c.confrelid and b.attnum = c.confkey[i]
                        where a.attname = f.col and b.attname = p.col))
union all
select 'fk: on update / on delete set', conrelid::regclass || '.' || conname
  from pg_constraint join d on d.r = conrelid
 where contype = 'f' and d.col is not null and (confdeltype in ('n', 'd') or confupdtype in ('c', 'n', 'd'))
union all
select 'identity/serial not bigint', a.attrelid::regclass || '.' || attname
  from pg_attribute a left join pg_attrdef ad on ad.adrelid = a.attrelid and ad.adnum = a.attnum
 where a.attrelid in (select r from t) and attnum > 0 and atttypid <> 'bigint'::regtype
   and (attidentity <> '' or pg_get_expr(adbin, adrelid) like 'nextval(%')
union all
select 'key nullable, generated or of another type than its group', d.r::regclass || '.' || d.col
  from d
  join pg_attribute a on a.attrelid = d.r and a.attname = d.col
  left join d g on g.r = d.grp::regclass
  left join pg_attribute ga on ga.attrelid = g.r and ga.attname = g.col
 where d.col is not null and (not a.attnotnull or a.attgenerated <> '' or a.atttypid <> ga.atttypid)
union all
select 'policy with a subquery', polrelid::regclass || '.' || polname
  from pg_policy where polqual::text like '%SUBLINK%' or polwithcheck::text like '%SUBLINK%'
union all
select 'function with a SET clause', oid::regprocedure::text
  from pg_proc where pronamespace = 'yici'::regnamespace and proconfig is not null and prokind = 'f'
union all
select 'inheritance / two-level partition / unlogged', r::regclass::text
  from t where relpersistence = 'u' or exists (select from pg_inherits where inhrelid = r)
order by 1, 2;
