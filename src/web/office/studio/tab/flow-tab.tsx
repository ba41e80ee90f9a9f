/** 流程: how one applies, how often one has to come, the steps as the guide tells them, where the clock may stop. */
import { isMembers } from '#domain/edition/doc-pointer.ts';
import { useCatalogueForm } from '../catalogue-form.ts';
import { useStudioDraft } from '../draft-context.ts';
import { ChoiceField, NumberField, TicksField, YesNoField } from '../field/line-field.tsx';
import { listIn } from '../field/place.ts';
import { RowsField } from '../field/rows-field.tsx';
import { Section } from '../field/section.tsx';
import { TermField } from '../field/term-field.tsx';
import { TextPair } from '../field/text-pair.tsx';
import { reviews, secrets } from '../words/review-options.ts';
import { channelWords, depthWords, flowWords, identityWords } from '../words/options.ts';
import { tabTexts as t } from '../words/tab-texts.ts';
import { useQuestionOptions } from './conditions-part.tsx';
import { freshId, textOf } from './text-of.ts';

function Steps() {
  const { doc } = useStudioDraft();
  return (
    <RowsField
      pointer="/flow"
      bare
      label={t.stepsHead}
      add={t.addStep}
      most={30}
      blank={() => ({ id: freshId(listIn(doc['flow']), 'step'), kind: 'review', name: { zh: '', en: '' } })}
      nameOf={(entry) => textOf(isMembers(entry) ? entry['name'] : undefined)}
      folded
    >
      {(pointer) => (
        <div className="o-stg">
          <TextPair pointer={`${pointer}/name`} label={t.stepName} required />
          <ChoiceField pointer={`${pointer}/kind`} label={t.stepKind} options={flowWords} />
          <NumberField pointer={`${pointer}/days`} label={t.days} whole={false} />
          <TextPair pointer={`${pointer}/who`} label={t.stepWho} />
          <TextPair pointer={`${pointer}/standard`} label={t.stepStandard} rows={2} />
        </div>
      )}
    </RowsField>
  );
}

function Opinions() {
  const { departments } = useCatalogueForm();
  const options = departments.map(({ id, name }) => ({ id, label: name }));
  return (
    <RowsField
      pointer="/opinions"
      bare
      label={t.opinions}
      add={t.addOpinion}
      blank={() => ({ department: departments[0]?.id ?? '', limit: { promised: { amount: 5, unit: 'working-day' } } })}
      nameOf={(entry) => textOf(departments.find(({ id }) => isMembers(entry) && entry['department'] === id)?.name)}
    >
      {(pointer) => (
        <div className="o-stg">
          <ChoiceField pointer={`${pointer}/department`} label={t.department} options={options} />
          <TermField pointer={`${pointer}/limit/promised`} label={t.promised} />
        </div>
      )}
    </RowsField>
  );
}

export function FlowTab() {
  const { stopGrounds } = useCatalogueForm();
  const { doc } = useStudioDraft();
  const questions = useQuestionOptions();
  const kinds = useCatalogueForm().certificates.map(({ id, name }) => ({ id, label: name }));
  return (
    <>
      <Section title={t.visitsHead}>
        <NumberField pointer="/visits/count" label={t.visits} />
        <ChoiceField pointer="/online/depth" label={t.depth} options={depthWords} read={Number} />
        <ChoiceField pointer="/online/identity" label={t.identity} options={identityWords} read={Number} />
        <YesNoField pointer="/online/mobile" label={t.mobile} />
        <TextPair pointer="/visits/reason" label={t.visitReason} />
        <TicksField pointer="/channels" label={t.channels} options={channelWords} />
        <YesNoField pointer="/appointment/offered" label={t.appointment} />
        {isMembers(doc['appointment']) ? (
          <>
            <NumberField pointer="/appointment/perDay" label={t.perDay} />
            <TextPair pointer="/appointment/rule" label={t.appointmentRule} />
          </>
        ) : null}
      </Section>
      <Section title={t.stepsHead}>
        <Steps />
      </Section>
      <Section title={t.opinions}>
        <Opinions />
        <TicksField pointer="/stopGrounds" label={t.stopGrounds} options={stopGrounds.map(({ id, name }) => ({ id, label: name }))} />
        <ChoiceField pointer="/revokes" label={t.revokes} options={questions} none={t.revokesNone} />
        <ChoiceField pointer="/revokesKind" label={t.revokesKind} options={kinds} none={t.revokesNone} />
        <ChoiceField pointer="/setsAside" label={t.setsAside} options={questions} none={t.setsAsideNone} />
        <ChoiceField pointer="/review" label={t.review} options={reviews} none={t.reviewNone} />
        <ChoiceField pointer="/secret" label={t.secret} options={secrets} none={t.secretNone} />
      </Section>
    </>
  );
}
