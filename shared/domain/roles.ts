// Apart from the rest of accounts because the lock screen, the first picture after a start, needs the words and must not wait for zod.
export const ROLES = ['dsl', 'deputy', 'head', 'dpo', 'chair', 'office'] as const
export type Role = (typeof ROLES)[number]

export const ROLE_LABELS: Record<Role, string> = {
  dsl: 'Designated safeguarding lead',
  deputy: 'Deputy safeguarding lead',
  head: 'Head teacher',
  dpo: 'Data protection officer',
  chair: 'Chair of governors',
  office: 'Office manager',
}
