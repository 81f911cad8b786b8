import { useLocation } from 'wouter'
import { RecordForm } from './record-form.tsx'
import { type ChildWithAnswers, WithChild } from './with-child.tsx'

export function RecordScreen() {
  return (
    <WithChild permission="record-signatures" heading="Record answers" backToChild>
      {(found) => <RecordOne {...found} />}
    </WithChild>
  )
}

function RecordOne({ child, of }: ChildWithAnswers) {
  const [, navigate] = useLocation()
  return (
    <RecordForm
      child={child}
      of={of}
      saveLabel="Save these answers"
      onSaved={() => navigate(`/consents/${child.id}`)}
    />
  )
}
