import { useState } from 'react'
import { useLocation } from 'wouter'
import { type AgreementKind, type AgreementText, agreementTextSchema } from '#shared/domain/agreements.ts'
import type { Problem } from '#shared/domain/answers.ts'
import { possibleSigners } from '#shared/domain/signers.ts'
import { OnlyFor } from '../../../components/only-for.tsx'
import { problemsOf } from '../../../forms/zod-problems.ts'
import { type Texts, WithTexts } from '../text/with-texts.tsx'
import { PublishPage } from './publish-page.tsx'
import { EditPage } from './edit-page.tsx'
import { textChanges } from './text-changes.ts'
import { useTextDraft } from './use-text-draft.ts'

export function EditScreen() {
  return (
    <OnlyFor permission="publish-agreements">
      <WithTexts>{(kind, texts) => <Edit kind={kind} texts={texts} />}</WithTexts>
    </OnlyFor>
  )
}

const UNCHANGED =
  'Change the text first. It is the same as the published one, and nobody needs to sign the same text again'

function problemsIn(kind: AgreementKind, text: AgreementText): Problem[] {
  const checked = agreementTextSchema.safeParse(text)
  const unsaid = possibleSigners(kind).filter((role) => text.declarations[role].trim() === '')
  return [
    ...(checked.success ? [] : problemsOf(checked.error)),
    ...unsaid.map((role) => ({ field: `declarations.${role}`, message: 'Enter what stands above the signature' })),
  ]
}

type EditProps = { readonly kind: AgreementKind; readonly texts: Texts }

function Edit({ kind, texts }: EditProps) {
  const [, navigate] = useLocation()
  const latest = texts.versions[0]
  const draft = useTextDraft(kind, texts.draft?.text ?? latest?.text ?? texts.template)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [isChecking, setChecking] = useState(false)
  const changes = latest ? textChanges(latest.text, draft.text) : []

  const goOn = async () => {
    const found = problemsIn(kind, draft.text)
    if (latest && changes.length === 0) found.push({ field: 'title', message: UNCHANGED })
    setProblems(found)
    if (found.length > 0) return
    await draft.saver.flush()
    setChecking(true)
  }
  const goBack = (found: readonly Problem[]) => {
    setProblems(found)
    setChecking(false)
  }
  const leave = () => {
    draft.saver.close()
    navigate(`/agreements/${kind}`)
  }
  if (isChecking) {
    return (
      <PublishPage
        kind={kind}
        text={draft.text}
        latest={latest}
        changes={changes}
        onBack={goBack}
        onPublished={leave}
      />
    )
  }
  return (
    <EditPage
      kind={kind}
      texts={texts}
      draft={draft}
      changes={changes}
      problems={problems}
      onContinue={() => void goOn()}
      onDiscarded={leave}
    />
  )
}
