// How hard a passphrase is to guess. The word lists are large, so they are loaded when first asked for.
import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { PASSPHRASE_PROBLEM_MESSAGES, type PassphraseRules, passphraseProblem } from '#shared/domain/accounts.ts'

export type Rating = { readonly score: number; readonly problem: string | null }

// Beyond this the meter gets slow and every further sign only adds strength.
const RATED_LENGTH = 100
let loading: Promise<ZxcvbnFactory> | undefined

/** The school's own rules, and the name that they speak of. */
type RulesFor = { readonly rules: PassphraseRules; readonly name: string }

/** Score 0 to 4 and what to do about it; `known` are words an insider would try first. */
export async function ratePassphrase(passphrase: string, known: readonly string[], asked?: RulesFor): Promise<Rating> {
  loading ??= loadMeter()
  const meter = await loading
  // Each word too, and what is left without them must be strong by itself: a name and the school's name together are no secret.
  const words = known.flatMap((each) => [each, ...each.split(/\s+/)]).filter((each) => each.length > 2)
  const rated = passphrase.slice(0, RATED_LENGTH)
  const rest = words.reduce((left, word) => left.split(word.toLowerCase()).join(' '), rated.toLowerCase()).trim()
  const score = Math.min(meter.check(rated, words).score, meter.check(rest).score)
  // The school's name is no secret either, but the rule about three letters in a row is about the person's own.
  const problem =
    passphraseProblem(passphrase, score, known) ??
    (asked && passphraseProblem(passphrase, score, [asked.name], asked.rules))
  return { score, problem: problem ? PASSPHRASE_PROBLEM_MESSAGES[problem] : null }
}

async function loadMeter(): Promise<ZxcvbnFactory> {
  const [core, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ])
  return new core.ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    translations: english.translations,
  })
}
