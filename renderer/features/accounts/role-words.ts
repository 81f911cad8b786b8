import { PERMISSIONS, type Permission, type Role, may } from '#shared/domain/accounts.ts'

export const ALL_PERMISSIONS = Object.keys(PERMISSIONS) as readonly Permission[]

type Words = { readonly label: string; readonly note: string | null }

export function permissionWords(permission: Permission): Words {
  const row: { readonly label: string; readonly note?: string } = PERMISSIONS[permission]
  return { label: row.label, note: row.note ?? null }
}

/** What a role may do, in the words of the access review. */
export function whatRoleMay(role: Role): readonly Words[] {
  return ALL_PERMISSIONS.filter((permission) => may(role, permission)).map(permissionWords)
}
