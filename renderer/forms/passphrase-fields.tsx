// A new passphrase typed twice with its strength: on the first run, for a new person, and when it is changed.
import './passphrase-fields.css'
import { useEffect, useState } from 'react'
import { PASSPHRASE_MIN_LENGTH } from '#shared/domain/accounts.ts'
import type { Problem } from '#shared/domain/answers.ts'
import { SecretField } from '../components/secret-field.tsx'
import { invoke } from '../ipc/client.ts'

export type NewPassphrase = { readonly first: string; readonly again: string }
export const EMPTY_PASSPHRASE: NewPassphrase = { first: '', again: '' }

const RATING_DELAY_MS = 200
const STRENGTHS = ['Very easy to guess', 'Easy to guess', 'Could be guessed', 'Strong', 'Very strong'] as const

type PassphraseFieldsProps = {
  readonly value: NewPassphrase
  readonly onChange: (value: NewPassphrase) => void
  /** Words that someone at the school would try first. */
  readonly known: readonly string[]
  readonly label?: string
  /** What the school asks for beyond the length, in sentences. */
  readonly rules?: string
}

const HINT = `${PASSPHRASE_MIN_LENGTH} characters or more. Four words that do not belong together are strong and easy to remember.`

export function PassphraseFields(props: PassphraseFieldsProps) {
  const { value, onChange, known, label = 'Passphrase', rules = '' } = props
  return (
    <>
      <SecretField
        id="passphrase"
        label={label}
        hint={rules === '' ? HINT : `${HINT} ${rules}`}
        value={value.first}
        onChange={(first) => onChange({ ...value, first })}
      />
      <StrengthMeter passphrase={value.first} known={known} />
      <SecretField
        id="passphraseAgain"
        label={`${label}, typed again`}
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
      />
    </>
  )
}

/** What is wrong with the passphrase, asked of the main process, which decides. */
export async function passphraseProblems(value: NewPassphrase, known: readonly string[]): Promise<readonly Problem[]> {
  if (value.first === '') return [{ field: 'passphrase', message: 'Enter a passphrase' }]
  const rated = await invoke('vault.ratePassphrase', { passphrase: value.first, known: [...known] })
  if (!rated.ok) return [{ field: 'passphrase', message: rated.message }]
  if (rated.data.problem !== null) return [{ field: 'passphrase', message: rated.data.problem }]
  if (value.again === value.first) return []
  return [{ field: 'passphraseAgain', message: 'Type the same passphrase again. The two are not alike' }]
}

type StrengthMeterProps = { readonly passphrase: string; readonly known: readonly string[] }
type Rating = { readonly score: number; readonly problem: string | null }

function StrengthMeter({ passphrase, known }: StrengthMeterProps) {
  const [latest, setLatest] = useState<Rating | null>(null)
  const knownWords = known.join('\n')
  const rating = passphrase === '' ? null : latest

  useEffect(() => {
    if (passphrase === '') return
    let isCurrent = true
    const rate = async () => {
      const result = await invoke('vault.ratePassphrase', { passphrase, known: knownWords.split('\n') })
      if (isCurrent && result.ok) setLatest(result.data)
    }
    const timer = setTimeout(() => void rate(), RATING_DELAY_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [passphrase, knownWords])

  // Too short or a school's name is not strong, however many signs it has.
  const score = rating === null ? 0 : rating.problem === null ? rating.score : Math.min(rating.score, 2)
  return (
    <div className="passphrase-strength">
      <div className="passphrase-strength-bars" aria-hidden="true">
        {STRENGTHS.map((words, index) => (
          <span
            key={words}
            className={rating && index <= score ? `passphrase-bar passphrase-bar-${score}` : 'passphrase-bar'}
          />
        ))}
      </div>
      <output className="bf-hint">
        {rating === null
          ? 'Strength is shown here as you type'
          : (rating.problem ?? `${STRENGTHS[score]}. You can use this one`)}
      </output>
    </div>
  )
}
