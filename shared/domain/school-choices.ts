// Where the documents disagree, the school chooses, and the screen says which document says what.
import { z } from 'zod'
import type { SourceId } from '../guidance/sources/all.ts'
import type { Procedure, Step } from '../guidance/step.ts'
import { recorded } from './recorded.ts'
import { paragraphSchema } from './text.ts'

type Option = { readonly value: string; readonly label: string; readonly sources: readonly SourceId[] }
type Topic = {
  readonly id: string
  readonly label: string
  readonly options: readonly Option[]
  readonly usual: string
  /** Where the app goes by the choice. */
  readonly used: string
}

export const CHOICE_TOPICS = [
  {
    id: 'form-to-authority',
    label: 'How does a copy of the form reach the local authority’s online safety officer?',
    usual: 'protected',
    used: 'In the step that reports a concern on the form, from the next concern or answer on. Nothing is ever sent by Blueform.',
    options: [
      {
        value: 'protected',
        label: 'Only by a protected way: never by plain e-mail',
        sources: ['primary:data', 'trust:12'],
      },
      { value: 'email', label: 'By e-mail, as the form says', sources: ['authority:app4', 'authority:4.1'] },
    ],
  },
  {
    id: 'password-age',
    label: 'How often do staff change their passwords?',
    usual: 'six-months',
    used: 'Nowhere by itself: the staff agreement that Blueform proposes names no number of months. Write the rule into it before you publish it.',
    options: [
      { value: 'six-months', label: 'Every six months', sources: ['authority:3.1', 'academies:4'] },
      { value: 'termly', label: 'Every term', sources: ['trust:app6'] },
    ],
  },
  {
    id: 'names-with-pictures',
    label: 'May a child’s name stand with a picture of them?',
    usual: 'never',
    used: 'In the consents for images: where it is never, no consent to a photograph with a name counts, and the list for staff says so.',
    options: [
      { value: 'never', label: 'Never', sources: ['authority:app1'] },
      { value: 'first-name', label: 'The first name only', sources: ['trust:8'] },
    ],
  },
  {
    id: 'agreements-yearly',
    label: 'How often is an agreement signed?',
    usual: 'yearly',
    used: 'In the rounds of signing, from the day on which it is chosen: who has to sign, by when, and who has not. The days before stay as they were.',
    options: [
      { value: 'yearly', label: 'Every school year, and again when the text changes', sources: ['authority:3.3'] },
      {
        value: 'once',
        label: 'On entry, and again only when the text changes',
        sources: ['primary:agreements'],
      },
    ],
  },
] as const satisfies readonly Topic[]
export type ChoiceTopic = (typeof CHOICE_TOPICS)[number]['id']

export const newChoiceSchema = z.object({
  topic: z.enum(['form-to-authority', 'password-age', 'names-with-pictures', 'agreements-yearly']),
  value: z.string().min(1).max(40),
  reasons: paragraphSchema.trim(),
})
export type NewChoice = z.infer<typeof newChoiceSchema>
export const choiceSchema = newChoiceSchema.extend(recorded)
export type SchoolChoice = z.infer<typeof choiceSchema>

/** What the school chose, or what is usual until it has. */
export function chosenOf(topic: ChoiceTopic, choices: readonly SchoolChoice[]): string {
  const usual = CHOICE_TOPICS.find(({ id }) => id === topic)?.usual ?? ''
  return choices.findLast((choice) => choice.topic === topic)?.value ?? usual
}

export function isOption({ topic, value }: Pick<NewChoice, 'topic' | 'value'>): boolean {
  return CHOICE_TOPICS.some(({ id, options }) => id === topic && options.some((option) => option.value === value))
}

/** The procedure as the school chose where the documents disagree. It is written as is usual, so only another choice changes it. */
export function withChoices(procedure: Procedure, choices: readonly SchoolChoice[]): Procedure {
  if (chosenOf('form-to-authority', choices) !== 'email') return procedure
  return { ...procedure, steps: procedure.steps.map((step) => (step.tells === 'la-officer' ? byEmail(step) : step)) }
}

function byEmail(step: Step): Step {
  const [ofProtected, ofEmail] = CHOICE_TOPICS[0].options
  const sources = [...step.sources.filter((id) => !isIn(ofProtected.sources, id)), ...ofEmail.sources]
  return {
    ...step,
    hint: 'By e-mail, as the form says, because your school chose so.',
    sources: [...new Set(sources)],
  }
}

const isIn = (sources: readonly string[], id: string) => sources.includes(id)
