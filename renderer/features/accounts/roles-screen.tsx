import './accounts.css'
import { type Permission, ROLES, ROLE_LABELS, type Role, may } from '#shared/domain/accounts.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Icon } from '../../components/icons.tsx'
import { OnlyFor } from '../../components/only-for.tsx'
import { Page } from '../../components/page.tsx'
import { ALL_PERMISSIONS, permissionWords } from './role-words.ts'

export function RolesScreen() {
  return (
    <OnlyFor permission="see-accounts">
      <Page heading="What each role may do" width="wide" back={{ to: '/accounts', label: 'People with access' }}>
        <p>Blueform keeps to this table by itself. Nobody can be given more or less than their role.</p>
        <div className="accounts-roles">
          <DataTable
            caption="What each role may do"
            captionHidden
            columns={[{ key: 'what', header: 'What', cell: What }, ...ROLES.map(roleColumn)]}
            rows={ALL_PERMISSIONS}
            rowKey={(permission) => permission}
            empty=""
          />
        </div>
      </Page>
    </OnlyFor>
  )
}

function What(permission: Permission) {
  const { label, note } = permissionWords(permission)
  return (
    <>
      <strong>{label}</strong>
      {note !== null && <p className="bf-hint">{note}.</p>}
    </>
  )
}

const roleColumn = (role: Role) => ({
  key: role,
  header: ROLE_LABELS[role],
  cell: (permission: Permission) =>
    may(role, permission) ? (
      <span className="accounts-answer">
        <Icon name="check" />
        Yes
      </span>
    ) : (
      <span className="accounts-no">No</span>
    ),
})
