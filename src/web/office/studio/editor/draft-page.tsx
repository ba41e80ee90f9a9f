/** Opens one draft: in the editor while it is open, else with the way to what became of it. */
import { LinkButton } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useSignInAgain } from '../../shell/sign-in.ts';
import { studioPath } from '../slots.ts';
import { StudioHead } from '../studio-head.tsx';
import { Editor } from './editor.tsx';
import { editorTexts } from './texts.ts';

export function DraftPage(props: { readonly id: string }) {
  const { say } = useLanguage();
  const { value, refused, reload } = useReply('catalogue-draft.get', { params: { id: props.id } });
  const form = useReply('catalogue-draft.form', {});
  useSignInAgain(refused);
  const wrong = refused ?? form.refused;
  if (wrong !== undefined)
    return (
      <div className="o-stp">
        <RefusedNote refused={wrong} onRetry={reload} />
      </div>
    );
  if (value === undefined || form.value === undefined) return <Waiting rows={8} />;
  if (value.row.state === 'open') return <Editor first={value} form={form.value} />;
  const { edition } = value.row;
  return (
    <>
      <StudioHead>
        <h1>{say(value.row.name)}</h1>
      </StudioHead>
      <div className="o-stp">
        <Empty title={say(edition === null ? editorTexts.discarded : editorTexts.ended)}>
          {edition === null ? null : (
            <LinkButton kind="p" to={studioPath(`editions/${edition}`)}>
              {say(editorTexts.toEdition)}
            </LinkButton>
          )}
        </Empty>
      </div>
    </>
  );
}
