import type { Role } from '#shared/domain/accounts.ts'
import { whatRoleMay } from '../role-words.ts'

export function RoleList({ role }: { readonly role: Role }) {
  return (
    <ul className="accounts-list">
      {whatRoleMay(role).map(({ label, note }) => (
        <li key={label}>
          {label}
          {note !== null && <span className="bf-hint">. {note}</span>}
        </li>
      ))}
    </ul>
  )
}
