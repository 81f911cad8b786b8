import type { KeptPair } from '../import-guardians.ts'

/** What the records say otherwise than a file, and the import leaves as it is. */
export function keptPairWords(adultName: string, { childName, why }: KeptPair): string {
  return why === 'ended'
    ? `${childName}: ${adultName} is not entered as a parent or carer any more, and the file says they are`
    : `${childName}: ${adultName} is entered as having no parental responsibility, and the file says otherwise`
}
