/** Results of a survey: shares with their margin, nothing of fewer than five answers, beside what the platform's own record says. */
import { marginOf } from '#domain/feedback/sample.ts';
import { FEWEST_SHOWN } from '#domain/feedback/shown-count.ts';
import type { Question, Survey } from '#domain/feedback/survey.ts';
import { endOfDay, startOfDay } from '#domain/kernel/instant.ts';
import type { SurveyResult } from '#contract/view/survey.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import type { AnswerRow } from './survey-store.ts';

const cases = `select division, number from yici.case_now where division = any ($1::int[]) and state in ('ended', 'archived')
  and ended_at between $2 and $3`;
type Recorded = { readonly part: number; readonly whole: number };
/** Cases of the same days for which somebody came a second time. */
const secondVisits = statement<Recorded>(
  'survey-recorded-visits',
  `select (count(*) filter (where exists (select from yici.visit_entry v where v.division = c.division and v.number = c.number
     and v.kind = 'case' and v.nth >= 2)))::int as part, count(*)::int as whole from (${cases}) c`,
);
const satisfied = statement<Recorded>(
  'survey-recorded-ratings',
  `select (count(*) filter (where r.grade >= 4))::int as part, count(*)::int as whole
   from (${cases}) c join yici.rating_now r on r.division = c.division and r.subject = c.number and r.valid is distinct from false`,
);

const percent = (part: number, whole: number): number => (part / whole) * 100;
const MOST_WORDS = 50;
const GRADES = [1, 2, 3, 4, 5] as const;

async function recordedOf(sql: Sql, survey: Survey, question: Question, divisions: readonly number[]): Promise<number | null> {
  if (question.compare === undefined) return null;
  const asked = [divisions, startOfDay(survey.from), endOfDay(survey.until)];
  const [row] = await sql.run(question.compare === 'second-visit' ? secondVisits : satisfied, asked);
  return row === undefined || row.whole < FEWEST_SHOWN ? null : percent(row.part, row.whole);
}

const countsOfQuestion = ({ id, kind }: Question, rows: readonly AnswerRow[]): readonly number[] => {
  const given = rows.map(({ answers }) => answers[id]);
  if (kind === 'yes-no') return [false, true].map((wanted) => given.filter((each) => each === wanted).length);
  return GRADES.map((grade) => given.filter((each) => each === grade).length);
};

const CONTENT = 4;
async function resultOf(
  sql: Sql,
  survey: Survey,
  question: Question,
  rows: readonly AnswerRow[],
  divisions: readonly number[],
): Promise<SurveyResult> {
  const asked = { id: question.id, text: question.text, kind: question.kind, compare: question.compare ?? null };
  const written = rows.flatMap(({ answers }) => (typeof answers[question.id] === 'string' ? [String(answers[question.id])] : []));
  if (question.kind === 'open') {
    const words = written.length < FEWEST_SHOWN ? [] : written.slice(0, MOST_WORDS);
    return { question: asked, answers: written.length, counts: null, share: null, margin: null, recorded: null, words };
  }
  const counts = countsOfQuestion(question, rows);
  const answers = counts.reduce((sum, each) => sum + each, 0);
  const shown = answers >= FEWEST_SHOWN;
  const positive = question.kind === 'yes-no' ? (counts[1] ?? 0) : counts.slice(CONTENT - 1).reduce((sum, each) => sum + each, 0);
  const population = survey.strata.reduce((sum, each) => sum + each.population, 0);
  return {
    question: asked,
    answers,
    counts: shown ? [...counts] : null,
    share: shown ? percent(positive, answers) : null,
    margin: shown ? marginOf(positive / answers, answers, population) : null,
    recorded: await recordedOf(sql, survey, question, divisions),
    words: [],
  };
}

export const surveyResults = (
  sql: Sql,
  survey: Survey,
  rows: readonly AnswerRow[],
  divisions: readonly number[],
): Promise<SurveyResult[]> => Promise.all(survey.questions.map((question) => resultOf(sql, survey, question, rows, divisions)));
