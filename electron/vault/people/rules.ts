// What a new passphrase has to be: strong, not the names an insider would try, and what else the school has set.
import { type PassphraseRules, NO_EXTRA_RULES } from '#shared/domain/accounts.ts'
import { type Failure } from '#shared/ipc/result.ts'
import type { Db } from '#db/open.ts'
import { readSchoolRow } from '#db/queries/school.ts'
import { readSettingsRow } from '#db/queries/settings.ts'
import type { Session } from '../../services/session.ts'
import { weakPassphrase } from '../messages.ts'
import { type Rating, ratePassphrase } from './passphrase-strength.ts'

export type Chosen = { readonly passphrase: Uint8Array; readonly name: string; readonly field?: 'passphrase' | 'next' }

/** Why this person may not have this passphrase; undefined when they may. */
export async function passphraseRefusal(
  { passphrase, name, field = 'passphrase' }: Chosen,
  school: string,
  rules: PassphraseRules = NO_EXTRA_RULES,
): Promise<Failure | undefined> {
  // The meter knows text only, which cannot be overwritten: only a new passphrase ever becomes one, never one that unlocks.
  const { problem } = await ratePassphrase(textOf(passphrase), [school, name], { rules, name })
  return problem === null ? undefined : weakPassphrase(problem, field)
}

/** The same, by what the records say of the school and its rules. */
export function refusalIn(db: Db, chosen: Chosen): Promise<Failure | undefined> {
  return passphraseRefusal(chosen, readSchoolRow(db)?.name ?? '', rulesOf(db))
}

/** Rates what is being typed; the last of `known` is the person's name, and without any it is whoever is unlocked. */
export function rateFor(session: Session | undefined, passphrase: string, known: readonly string[]): Promise<Rating> {
  if (!session) return ratePassphrase(passphrase, known)
  const name = known.at(-1) ?? session.actor.name
  const words = [readSchoolRow(session.db)?.name ?? '', ...known, name]
  return ratePassphrase(passphrase, words, { rules: rulesOf(session.db), name })
}

function rulesOf(db: Db): PassphraseRules {
  const { passphraseMixed, passphraseNoName } = readSettingsRow(db)
  return { mixed: passphraseMixed, noName: passphraseNoName }
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')
}
