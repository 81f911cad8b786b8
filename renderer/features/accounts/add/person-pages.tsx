import { useState } from 'react'
import { ROLES, ROLE_LABELS, type Role } from '#shared/domain/accounts.ts'
import type { Problem } from '#shared/domain/answers.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { Form } from '../../../components/form.tsx'
import { Page } from '../../../components/page.tsx'
import { RadioGroup } from '../../../components/radio-group.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { RoleList } from './role-list.tsx'

const OPTIONS = ROLES.map((value) => ({ value, label: ROLE_LABELS[value], detail: <RoleList role={value} /> }))

type RolePageProps = {
  readonly caption: string
  readonly role: Role | null
  readonly onRole: (role: Role) => void
  readonly onNext: () => void
}

export function RolePage({ caption, role, onRole, onNext }: RolePageProps) {
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const next = () => {
    if (role === null) setProblems([{ field: 'role', message: 'Choose the role of this person' }])
    else onNext()
  }
  return (
    <Page heading="What is their role?" caption={caption} back={{ to: '/accounts', label: 'People with access' }}>
      <Form problems={problems} onSubmit={next}>
        <RadioGroup
          id="role"
          label="What is their role?"
          labelSize="hidden"
          hint="Choose one to see what it may do. Give access only to people who need it for their work."
          value={role}
          onChange={onRole}
          options={OPTIONS}
        />
        <ButtonRow sticky>
          <Button kind="primary" type="submit">
            Continue
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}

type NamePageProps = {
  readonly caption: string
  readonly name: string
  readonly onName: (name: string) => void
  readonly onBack: () => void
  readonly onNext: () => void
}

export function NamePage({ caption, name, onName, onBack, onNext }: NamePageProps) {
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const next = () => {
    if (name.trim() === '') setProblems([{ field: 'name', message: 'Enter the name of this person' }])
    else onNext()
  }
  return (
    <Page heading="What is their name?" caption={caption} back={{ onClick: onBack }}>
      <Form problems={problems} onSubmit={next}>
        <TextField
          id="name"
          label="First name and surname"
          hint="As it should stand beside everything they record. The lock screen shows only their role and initials."
          width="medium"
          value={name}
          onChange={onName}
        />
        <ButtonRow>
          <Button kind="primary" type="submit">
            Continue
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
