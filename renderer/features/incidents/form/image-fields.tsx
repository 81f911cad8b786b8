import { type ImageAnswer, isImageLocked } from '#shared/domain/image-answer.ts'
import { InsetText } from '../../../components/warning-text.tsx'
import { RadioGroup } from '../../../components/radio-group.tsx'
import type { ConcernFieldsProps } from './fields-props.ts'
import { StopList } from './stop-list.tsx'

export const IMAGE_QUESTION = 'Could this involve a nude, semi-nude or sexual image or video of anyone under 18?'

export const IMAGE_OPTIONS: readonly { readonly value: ImageAnswer; readonly label: string; readonly hint?: string }[] =
  [
    { value: 'none', label: 'No', hint: 'Nothing that anyone has said or seen points to such an image' },
    { value: 'suspected', label: 'Not sure', hint: 'You do not need to find out. Not sure is enough' },
    { value: 'confirmed', label: 'Yes' },
  ]

/** The question on which everything else depends; it has no default. */
export function ImageFields({ answers, change }: ConcernFieldsProps) {
  return (
    <RadioGroup
      id="imageAnswer"
      label={IMAGE_QUESTION}
      labelSize="hidden"
      hint="Images made by AI, and images taken under clothing, count too."
      value={answers.imageAnswer}
      options={IMAGE_OPTIONS}
      onChange={(imageAnswer) => change({ imageAnswer })}
    />
  )
}

/** The same question in an amendment: a lock that is on stays on. */
export function AmendImageFields({ answers, change, isLocked }: ConcernFieldsProps & { readonly isLocked: boolean }) {
  const options = isLocked ? IMAGE_OPTIONS.filter(({ value }) => isImageLocked(value)) : IMAGE_OPTIONS
  return (
    <>
      {isLocked && (
        <InsetText>
          This incident is image-locked and stays so. An amendment can only confirm what was suspected.
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
