// Four pages. The passphrase comes last and goes straight to the main process, so that it never waits in the window while
// somebody else has the laptop.
import '../accounts.css'
import { useState } from 'react'
import type { Role } from '#shared/domain/accounts.ts'
import { OnlyFor } from '../../../components/only-for.tsx'
import { CheckPage } from './check-page.tsx'
import { HandOverPage } from './hand-over-page.tsx'
import { NamePage, RolePage } from './person-pages.tsx'

const PAGES = ['role', 'name', 'check', 'hand-over'] as const
type AddPage = (typeof PAGES)[number]

export function AddPersonScreen() {
  return (
    <OnlyFor permission="manage-accounts">
      <AddPerson />
    </OnlyFor>
  )
}

function AddPerson() {
  const [page, setPage] = useState<AddPage>('role')
  const [role, setRole] = useState<Role | null>(null)
  const [name, setName] = useState('')
  const [isChecked, setChecked] = useState(false)
  const caption = `Add a person: step ${PAGES.indexOf(page) + 1} of ${PAGES.length}`
  const after = (usual: AddPage) => setPage(isChecked ? 'check' : usual)

  if (page === 'role' || role === null) {
    return <RolePage caption={caption} role={role} onRole={setRole} onNext={() => after('name')} />
  }
  if (page === 'name') {
    return (
      <NamePage
        caption={caption}
        name={name}
        onName={setName}
        onBack={() => after('role')}
        onNext={() => {
          setChecked(true)
          setPage('check')
        }}
      />
    )
  }
  if (page === 'check') {
    return (
      <CheckPage
        caption={caption}
        person={{ role, name }}
        onChange={setPage}
        onBack={() => setPage('name')}
        onNext={() => setPage('hand-over')}
      />
    )
  }
  return <HandOverPage caption={caption} person={{ role, name: name.trim() }} onBack={() => setPage('check')} />
}
