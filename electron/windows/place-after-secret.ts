import { z } from 'zod'
import { idSchema } from '#shared/domain/text.ts'
import type { RouteName } from '#shared/ipc/contract.ts'

const PLACES: Partial<Record<RouteName, string>> = {
  'vault.recover': '#/recovered',
  'accounts.add': '#/accounts/added',
  'accounts.changePassphrase': '#/accounts/passphrase/changed',
}
const onIncidentSchema = z.object({ incidentId: idSchema })

/** The screen that the new page shows after a secret was used up; letting somebody in leads to the home page. */
export function placeAfterSecret(route: RouteName, input: unknown): string {
  const on = onIncidentSchema.safeParse(input)
  return on.success ? `#/incidents/${on.data.incidentId}` : (PLACES[route] ?? '')
}
