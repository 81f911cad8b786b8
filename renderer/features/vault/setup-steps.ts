import type { School } from '#shared/domain/school.ts'
import type { ChosenFolder } from '#shared/ipc/vault.ts'
import type { NewPassphrase } from '../../forms/passphrase-fields.tsx'

export type SetupAnswers = {
  readonly school: School
  readonly name: string
  readonly folder: ChosenFolder | null
  readonly passphrase: NewPassphrase
}

/** The pages of the first run in order. */
export const STEPS = ['school', 'name', 'folder', 'passphrase', 'check'] as const
export type SetupStep = (typeof STEPS)[number]

export type StepProps = {
  readonly answers: SetupAnswers
  readonly caption: string
  readonly onAnswer: (part: Partial<SetupAnswers>) => void
  readonly onBack: () => void
  readonly onNext: () => void
}
