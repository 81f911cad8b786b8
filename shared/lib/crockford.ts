// Crockford's base32: digits and letters without I, L, O and U, so that a printed sign is not taken for another.
export const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Signs in whatever way they were typed: small letters, spaces and hyphens do not matter, O is read as 0, I and L as 1. */
export function plainSigns(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
}

/** 'ABCD-EFGH-...': groups of four, as they are printed. */
export function inGroups(signs: string): string {
  return (signs.match(/.{1,4}/g) ?? []).join('-')
}
