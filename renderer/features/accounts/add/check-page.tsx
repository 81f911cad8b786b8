import { ROLE_LABELS, type Role } from '#shared/domain/accounts.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { Page } from '../../../components/page.tsx'
import { SummaryList } from '../../../components/summary-list.tsx'
import { RoleList } from './role-list.tsx'

type CheckPageProps = {
  readonly caption: string
  readonly person: { readonly role: Role; readonly name: string }
  readonly onChange: (page: 'role' | 'name') => void
  readonly onBack: () => void
  readonly onNext: () => void
}

export function CheckPage({ caption, person, onChange, onBack, onNext }: CheckPageProps) {
  const { role, name } = person
  return (
    <Page heading="Check your answers" caption={caption} back={{ onClick: onBack }}>
      <SummaryList
        label="The new person"
        rows={[
          { label: 'Name', value: name.trim(), change: { onClick: () => onChange('name') } },
          { label: 'Role', value: ROLE_LABELS[role], change: { onClick: () => onChange('role') } },
          { label: 'May', value: <RoleList role={role} /> },
        ]}
      />
      <p>Next they choose their passphrase on this laptop. They have to be here with you.</p>
      <ButtonRow sticky>
        <Button kind="primary" onClick={onNext}>
          Continue
        </Button>
      </ButtonRow>
    </Page>
  )
}
