// The first question of every concern, in the same words for the safeguarding team and at the lock screen.
import { IMAGE_OPTIONS, IMAGE_QUESTION, type ImageAnswer } from '#shared/domain/image-answer.ts'
import { RadioGroup } from '../components/radio-group.tsx'
import { InsetText } from '../components/warning-text.tsx'

type ImageQuestionProps = {
  readonly value: ImageAnswer | null
  readonly onChange: (answer: ImageAnswer) => void
}

/** On a page whose heading is the question; nothing is chosen beforehand. */
export function ImageQuestion({ value, onChange }: ImageQuestionProps) {
  return (
    <RadioGroup
      id="imageAnswer"
      label={IMAGE_QUESTION}
      labelSize="hidden"
      hint="Images made by AI, and images taken under clothing, count too."
      value={value}
      options={IMAGE_OPTIONS}
      onChange={onChange}
    />
  )
}

export function WhyImageFirst() {
  return (
    <InsetText>
      <p>This comes first because an image of a child must not be looked at, copied or passed on, by anyone.</p>
      <p>
        <strong>Do not look at it to find out.</strong> If you are not sure, choose “Not sure”.
      </p>
    </InsetText>
  )
}
