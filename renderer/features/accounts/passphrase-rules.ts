import type { Settings } from '#shared/ipc/school.ts'

/** What the school asks for beyond the length, in sentences; empty when it asks for nothing more. */
export function rulesWords(settings: Settings | undefined): string {
  const mixed = settings?.passphraseMixed
    ? 'Use a capital letter, a small letter, a number and a sign such as ! or ?.'
    : ''
  const noName = settings?.passphraseNoName ? 'No three letters in a row may come from the name.' : ''
  return [mixed, noName].filter((words) => words !== '').join(' ')
}
