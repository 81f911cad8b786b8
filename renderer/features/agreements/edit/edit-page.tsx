import { useState } from 'react'
import type { AgreementKind } from '#shared/domain/agreements.ts'
import type { Problem } from '#shared/domain/answers.ts'
import { formatInstant } from '#shared/lib/dates.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { Details } from '../../../components/details.tsx'
import { Form } from '../../../components/form.tsx'
import { Page } from '../../../components/page.tsx'
import { SavedNote } from '../../../components/saved-note.tsx'
import { Notice } from '../../../components/warning-text.tsx'
import type { Texts } from '../text/with-texts.tsx'
import { kindName } from '../words.ts'
import { StartAgain } from './start-again.tsx'
import { TextFields } from './text-fields.tsx'
import type { useTextDraft } from './use-text-draft.ts'

type EditPageProps = {
  readonly kind: AgreementKind
  readonly texts: Texts
  readonly draft: ReturnType<typeof useTextDraft>
  readonly changes: readonly string[]
  readonly problems: readonly Problem[]
  readonly onContinue: () => void
  readonly onDiscarded: () => void
}

export function EditPage({ kind, texts, draft, changes, problems, onContinue, onDiscarded }: EditPageProps) {
  const { state, savedAtMs } = draft
  // What was found when the screen was opened, not what it saves itself.
  const [found] = useState(texts.draft)
  const hasDraft = found !== null || savedAtMs !== null
  return (
    <Page heading={`Edit the agreement: ${kindName(kind)}`} back={{ to: `/agreements/${kind}`, label: kindName(kind) }}>
      <Form problems={problems}>
        {found !== null && (
          <Notice>
            <p>
              This is the draft that {found.savedBy.name} saved {formatInstant(found.savedAtMs)}.
            </p>
          </Notice>
        )}
        <TextFields kind={kind} text={draft.text} change={draft.change} />
        <output className="bf-visually-hidden">{draft.said}</output>
        {texts.versions.length > 0 && <Differences changes={changes} />}
        <StartAgain
          kind={kind}
          hasDraft={hasDraft}
          onTemplate={() => draft.change(() => texts.template)}
          onDiscarded={onDiscarded}
          alone={draft.saver.alone}
        />
        <ButtonRow sticky>
          <Button kind="primary" onClick={onContinue}>
            Check and publish
          </Button>
          <div className="agreements-save-line">
            <SavedNote
              state={state.state}
              savedAtMs={savedAtMs}
              done="Draft kept"
              {...(state.state === 'failed' ? { message: state.message } : {})}
            />
          </div>
        </ButtonRow>
      </Form>
    </Page>
  )
}

function Differences({ changes }: { readonly changes: readonly string[] }) {
  if (changes.length === 0) return <p className="bf-hint">This is the same as the published text.</p>
  const summary =
    changes.length === 1 ? '1 change to the published text' : `${changes.length} changes to the published text`
  return (
    <Details summary={summary}>
      <ChangeList changes={changes} />
    </Details>
  )
}

export function ChangeList({ changes }: { readonly changes: readonly string[] }) {
  return (
    <ul className="agreements-changes">
      {changes.map((words, index) => (
        <li key={`${index} ${words}`}>{words}</li>
      ))}
    </ul>
  )
}
