import { IMAGE_OPTIONS, IMAGE_QUESTION, isImageLocked } from '#shared/domain/image-answer.ts'
import { InsetText } from '../../../components/warning-text.tsx'
import { RadioGroup } from '../../../components/radio-group.tsx'
import { ImageQuestion } from '../../../forms/image-question.tsx'
import type { ConcernFieldsProps } from './fields-props.ts'
import { StopList } from '../../../forms/stop-list.tsx'

/** The question on which everything else depends; it has no default. */
export function ImageFields({ answers, change }: ConcernFieldsProps) {
  return <ImageQuestion value={answers.imageAnswer} onChange={(imageAnswer) => change({ imageAnswer })} />
}

/** The same question in an amendment: a lock that is on stays on. */
export function AmendImageFields({ answers, change, isLocked }: ConcernFieldsProps & { readonly isLocked: boolean }) {
  const options = isLocked ? IMAGE_OPTIONS.filter(({ value }) => isImageLocked(value)) : IMAGE_OPTIONS
  return (
    <>
      {isLocked && (
        <InsetText>
          This incident is image-locked. An amendment can only confirm what was suspected. If the lock is a mistake, two
          people take it off together: see “Image lock” on the incident.
        </InsetText>
      )}
      {!isLocked && answers.imageAnswer !== null && isImageLocked(answers.imageAnswer) && (
        <div role="alert">
          <StopList lead="The incident becomes image-locked when you save this, and stays so." />
        </div>
      )}
      <RadioGroup
        id="imageAnswer"
        label={IMAGE_QUESTION}
        value={answers.imageAnswer}
        options={options}
        onChange={(imageAnswer) => change({ imageAnswer })}
      />
    </>
  )
}
