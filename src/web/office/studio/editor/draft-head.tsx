/** The head of the editor: what it is, whether it is saved, who else is there, how far it is, and the way to the public. */
import type { OtherLooking } from '#contract/view/catalogue-draft.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { clockText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { navigate } from '#web/ui/router.tsx';
import { useHeadingFocus } from '../../shell/use-heading-focus.ts';
import { studioPath } from '../slots.ts';
import { StudioHead } from '../studio-head.tsx';
import { StateLine } from './state-line.tsx';
import { editorTexts } from './texts.ts';
import type { Draft } from './use-draft.ts';

function useSaveWords({ save, view, faults }: Draft): string {
  const { say } = useLanguage();
  if (!view.mayEdit) return say(editorTexts.locked);
  switch (save) {
    case 'saved':
      return say(editorTexts.saved(clockText(view.row.savedAt)));
    case 'typed':
      return say(editorTexts.typed);
    case 'saving':
      return say(editorTexts.saving);
    case 'offline':
      return say(editorTexts.offline);
    case 'disagrees':
      return say(editorTexts.disagrees);
    case 'refused':
      return say(editorTexts.refusedAt(Math.max(1, Object.keys(faults).length)));
  }
}

export function DraftHead(props: { readonly draft: Draft; readonly errors: number; readonly others: readonly OtherLooking[] }) {
  const { say } = useLanguage();
  const heading = useHeadingFocus();
  const { draft, errors, others } = props;
  const { row, mayEdit } = draft.view;
  const words = useSaveWords(draft);
  const wrong = draft.save === 'refused' || draft.save === 'disagrees' || draft.save === 'offline';
  const code = draft.state.doc['code'];
  const about = [typeof code === 'string' ? code : '', row.department === null ? '' : say(row.department), say(row.division.name)];
  const publicise = async (): Promise<void> => {
    // The first may have been on its way already; the second sends what was typed since.
    if ((await draft.flush()) && (await draft.flush())) navigate(studioPath(`drafts/${row.id}/publicise`));
  };
  return (
    <StudioHead>
      <div className="o-sth">
        <h1 tabIndex={-1} ref={heading}>
          {say(row.name)}
        </h1>
        <p>
          {about.filter((each) => each !== '').join(' · ')} · {say(editorTexts.draftOf(Number(draft.state.doc['version'])))} ·{' '}
          <span aria-live="polite" className={wrong ? 'o-late' : ''}>
            {words}
          </span>
        </p>
        {others.length === 0 ? null : (
          <p className="o-near" role="status">
            <Icon name="users" /> {say(editorTexts.others(others.map(({ name }) => name).join('、')))}
          </p>
        )}
      </div>
      <StateLine at="open" />
      <div className="o-sth__a">
        {mayEdit ? (
          <>
            <Button kind="q" size="s" onPress={draft.undo}>
              {say(editorTexts.undo)}
            </Button>
            <Button kind="q" size="s" onPress={draft.redo}>
              {say(editorTexts.redo)}
            </Button>
          </>
        ) : null}
        <LinkButton size="s" to={studioPath(`drafts/${row.id}/changes`)}>
          {say(row.basedOn === null ? editorTexts.history : editorTexts.compare(row.basedOn))}
        </LinkButton>
        {mayEdit ? (
          <Button
            size="s"
            kind="p"
            {...(errors > 0 ? { why: say(editorTexts.publiciseMust(errors)) } : {})}
            onPress={() => void publicise()}
          >
            {say(editorTexts.publicise)}
          </Button>
        ) : null}
      </div>
    </StudioHead>
  );
}
