import type { RouteName } from '#shared/ipc/contract.ts'

const PLACES: Partial<Record<RouteName, string>> = {
  'vault.recover': '#/recovered',
  'accounts.add': '#/accounts/added',
  'accounts.changePassphrase': '#/accounts/passphrase/changed',
}

/** The screen that the new page shows after a secret was used up; letting somebody in leads to the home page. */
export function placeAfterSecret(route: RouteName): string {
  return PLACES[route] ?? ''
}
