import {
  CONCERN_GROUPS,
  CONCERN_QUESTIONS,
  CONCERN_VALUES,
  type ConcernAbout,
  type ConcernReply,
  type ResponseAnswers,
  questionsFor,
} from '#shared/domain/concerns.ts'
import { CheckboxGroup, SingleCheckbox } from '../../../components/checkbox-group.tsx'
import { RadioGroup } from '../../../components/radio-group.tsx'

type FieldsProps = {
  readonly answers: ResponseAnswers
  readonly change: (part: Partial<ResponseAnswers>) => void
}

const LOCKED = 'Ticked, because this incident could involve such an image'

/** Everything a concern can be about, in groups; more than one may be true. */
export function AboutFields({
  answers: { about, noneOfThese },
  change,
  isLocked,
}: FieldsProps & { readonly isLocked: boolean }) {
  const choose = (group: readonly ConcernAbout[], chosen: readonly ConcernAbout[]) => {
    const next = CONCERN_VALUES.filter((value) => (group.includes(value) ? chosen : about).includes(value))
    change({ about: next, ...(next.length > 0 ? { noneOfThese: false } : {}) })
  }
  return (
    <>
      <p className="bf-hint">Tick everything that could be true. You do not need to find out first.</p>
      <div className="incident-concerns">
        {CONCERN_GROUPS.map(({ label, concerns }, index) => (
          <CheckboxGroup<ConcernAbout>
            key={label}
            // The first group carries the field, so that its problem has a place.
            id={index === 0 ? 'about' : `about-${index}`}
            label={label}
            value={about}
            options={concerns.map((concern) =>
              isLocked && concern.value === 'nude-images' ? { ...concern, hint: LOCKED, fixed: true } : concern,
            )}
            onChange={(chosen) =>
              choose(
                concerns.map(({ value }) => value),
                chosen,
              )
            }
          />
        ))}
        {!isLocked && (
          <SingleCheckbox
            id="noneOfThese"
            label="None of these"
            checked={noneOfThese}
            onChange={(isTicked) => change({ noneOfThese: isTicked, ...(isTicked ? { about: [] } : {}) })}
          />
        )}
      </div>
    </>
  )
}

const REPLIES: readonly { readonly value: ConcernReply; readonly label: string }[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'not-known', label: 'Not known yet' },
]

/** The questions that these concerns ask, each in one row. */
export function RepliesFields({
  answers: { about, noneOfThese, replies },
  change,
  hasChild,
}: FieldsProps & { readonly hasChild: boolean }) {
  const asked = questionsFor(noneOfThese ? [] : about, { hasChild })
  return (
    <div className="incident-replies">
      {CONCERN_QUESTIONS.filter(({ id }) => asked.includes(id)).map((question) => (
        <RadioGroup<ConcernReply>
          key={question.id}
          id={`replies.${question.id}`}
          label={question.label}
          hint={'hint' in question ? question.hint : undefined}
          inline
          value={replies[question.id] ?? null}
          options={REPLIES}
          onChange={(reply) => change({ replies: { ...replies, [question.id]: reply } })}
        />
      ))}
    </div>
  )
}
