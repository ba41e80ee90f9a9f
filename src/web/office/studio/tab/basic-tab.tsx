/** 基本: what the item is called, whose it is, on which law it rests, whom it serves, where it is handled. */
import { isMembers } from '#domain/edition/doc-pointer.ts';
import { TOPICS, topicText } from '#domain/catalogue/topics.ts';
import { useCatalogueForm } from '../catalogue-form.ts';
import { useStudioDraft } from '../draft-context.ts';
import { BasesField } from '../field/basis-field.tsx';
import { ChoiceField, LineField, TicksField, WordsField } from '../field/line-field.tsx';
import { RowsField } from '../field/rows-field.tsx';
import { More, Section } from '../field/section.tsx';
import { TextPair } from '../field/text-pair.tsx';
import { areaWords, audienceWords, handlingWords, levelWords, natureWords, powerLevelWords, procedureWords } from '../words/options.ts';
import { tabTexts as t } from '../words/tab-texts.ts';
import { ConditionsPart } from './conditions-part.tsx';
import { textOf } from './text-of.ts';

export const EMPTY = { zh: '', en: '' } as const;

function Departments(props: { readonly pointer: string; readonly several?: boolean; readonly label: typeof t.department }) {
  const { departments } = useCatalogueForm();
  const options = departments.map(({ id, name }) => ({ id, label: name }));
  if (props.several === true) return <TicksField pointer={props.pointer} label={props.label} options={options} />;
  const none = props.pointer === '/department' ? {} : { none: { zh: '没有', en: 'None' } };
  return <ChoiceField pointer={props.pointer} label={props.label} options={options} {...none} />;
}

function Topics() {
  const { doc } = useStudioDraft();
  const written = Array.isArray(doc['topics']) ? doc['topics'].map(String) : [];
  // One that came from elsewhere stays until it is taken out.
  const options = [...new Set([...Object.keys(TOPICS), ...written])].map((id) => ({ id, label: topicText(id) }));
  const names = written.map(topicText);
  const title = (language: 'zh' | 'en', comma: string): string =>
    [t.topics[language], ...(names.length === 0 ? [] : [names.map((name) => name[language]).join(comma)])].join(' · ');
  return (
    <More title={{ zh: title('zh', '、'), en: title('en', ', ') }}>
      <TicksField pointer="/topics" label={t.topics} options={options} />
    </More>
  );
}

function Places() {
  return (
    <>
      <RowsField
        pointer="/places"
        label={t.places}
        add={t.addPlace}
        blank={() => ({ name: EMPTY, address: EMPTY, hours: EMPTY })}
        nameOf={(entry) => textOf(isMembers(entry) ? entry['name'] : undefined)}
      >
        {(pointer) => (
          <div className="o-stg">
            <TextPair pointer={`${pointer}/name`} label={t.nameOf} required />
            <TextPair pointer={`${pointer}/address`} label={t.address} required />
            <TextPair pointer={`${pointer}/hours`} label={t.hours} required />
            <LineField pointer={`${pointer}/phone`} label={t.phone} hint={t.phoneHint} />
          </div>
        )}
      </RowsField>
      <LineField pointer="/phones/consult" label={t.consult} hint={t.phoneHint} />
      <LineField pointer="/phones/complain" label={t.complain} hint={t.phoneHint} />
      <ChoiceField pointer="/area" label={t.area} options={areaWords} none={t.notSaid} />
    </>
  );
}

export function BasicTab() {
  return (
    <>
      <Section title={t.whatItIs}>
        <TextPair pointer="/name" label={t.nameOf} required />
        <TextPair pointer="/handlingItem" label={t.handlingItem} />
        <TextPair pointer="/summary" label={t.summary} rows={2} />
        <WordsField pointer="/aliases" label={t.aliases} hint={t.aliasesHint} />
        <Topics />
        <TicksField pointer="/audience" label={t.audience} options={audienceWords} />
        <LineField pointer="/code" label={t.code} code keep />
        <LineField pointer="/basicCode" label={t.basicCode} code />
        <ChoiceField pointer="/procedure" label={t.procedure} options={procedureWords} />
        <ChoiceField pointer="/handling" label={t.handling} options={handlingWords} />
        <Departments pointer="/department" label={t.department} />
        <ChoiceField pointer="/level" label={t.level} options={levelWords} />
      </Section>
      <Section title={t.law}>
        <BasesField pointer="/basis" label={t.law} bare />
      </Section>
      <Section title={t.mayApply}>
        <ConditionsPart />
      </Section>
      <Section title={t.who}>
        <Places />
        <More title={t.more}>
          <ChoiceField pointer="/actor/nature" label={t.nature} options={natureWords} none={t.notSaid} />
          <Departments pointer="/actor/entrustedBy" label={t.entrustedBy} />
          <TicksField pointer="/actor/levels" label={t.levels} options={powerLevelWords} />
          <Departments pointer="/actor/joint" label={t.joint} several />
          <TextPair pointer="/actor/central" label={t.central} />
          <TextPair pointer="/power/source" label={t.powerSource} />
          <TextPair pointer="/power/specialProcedure" label={t.special} />
          <TextPair pointer="/power/quota" label={t.quota} />
          <TextPair pointer="/power/rights" label={t.rights} rows={2} />
          <TextPair pointer="/power/duties" label={t.duties} rows={2} />
        </More>
      </Section>
      <Section title={t.faq}>
        <Questions />
      </Section>
      <Section title={t.remedies} hint={t.remediesHint}>
        <TextPair pointer="/remedies/reconsideration" label={t.reconsideration} rows={2} />
        <TextPair pointer="/remedies/litigation" label={t.litigation} rows={2} />
      </Section>
    </>
  );
}

function Questions() {
  return (
    <RowsField
      pointer="/faq"
      bare
      label={t.faq}
      add={t.addQuestion}
      blank={() => ({ question: EMPTY, answer: EMPTY })}
      nameOf={(entry) => textOf(isMembers(entry) ? entry['question'] : undefined)}
      folded
    >
      {(pointer) => (
        <div className="o-stg">
          <TextPair pointer={`${pointer}/question`} label={t.question} required />
          <TextPair pointer={`${pointer}/answer`} label={t.answer} rows={3} required />
        </div>
      )}
    </RowsField>
  );
}
