import { AGREEMENT_KINDS } from '#shared/domain/agreements.ts'
import { labelOf } from '#shared/domain/incident-form.ts'
import type { InForce } from '#shared/domain/signing.ts'
import { ALSO_REFUSED } from '#shared/domain/words/signing-words.ts'
import { formatDate } from '#shared/lib/dates.ts'

/** "Staff agreement, version 2: signed on Tue 9 Sep 2025 by …" */
export function inForceWords(inForce: InForce): string {
  const { kind, versionNumber, alsoRefused, writtenLaterOn } = inForce
  const later = writtenLaterOn === null ? '' : `, written down later, on ${formatDate(writtenLaterOn)}`
  const words = `${labelOf(AGREEMENT_KINDS, kind)} agreement, version ${versionNumber}: ${standingWords(inForce)}${later}`
  return alsoRefused ? `${words}. ${ALSO_REFUSED}` : words
}

function standingWords({ standing, signedOn, signedBy }: InForce): string {
  const when = signedOn === null ? '' : ` on ${formatDate(signedOn)}`
  const who = signedBy.length === 0 ? '' : ` by ${signedBy.join(' and ')}`
  if (standing === 'signed') return `signed${when}${who}`
  if (standing === 'part-signed') return `one of two had signed${when}${who}`
  if (standing === 'earlier') return `signed before, not for that school year${when === '' ? '' : `:${when}${who}`}`
  if (standing === 'refused') return 'refused'
  return standing === 'withdrawn' ? 'signed, then taken back' : 'not signed'
}
