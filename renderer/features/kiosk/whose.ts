import type { RouteOutput } from '#shared/ipc/contract.ts'

export type ToSign = RouteOutput<'kiosk.read'>

/** Who has the laptop now and for whom they sign, in one sentence. */
export function whoseWords({ signerRole, signerName, personName }: ToSign): string {
  if (signerRole === 'parent') return `${signerName}, this is for you to read. You sign it for ${personName}.`
  return `${signerName}, this is for you to read and sign.`
}

/** What stands just above the signature of whoever signs now. */
export function declarationOf({ text, signerRole }: ToSign): string {
  return text.declarations[signerRole]
}
