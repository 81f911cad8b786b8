import { imageAnswerFor, isImageLocked } from '#shared/domain/image-answer.ts'
import { FORM } from '#shared/domain/incident-form.ts'
import { TextArea } from '../../../components/text-area.tsx'
import type { ConcernFieldsProps } from './fields-props.ts'
import { NoFilesLine } from '../../../forms/stop-list.tsx'

export function DescriptionFields({ answers, change }: ConcernFieldsProps) {
  return (
    <>
      {isImageLocked(imageAnswerFor(answers.imageAnswer ?? 'suspected', answers.types)) && <NoFilesLine />}
      <TextArea
        id="description"
        label={FORM.description.heading}
        labelSize="hidden"
        hint="What happened, in the order it happened. Keep what a child said in the child’s own words, and say what is fact and what is opinion."
        rows={10}
        value={answers.description}
        onChange={(description) => change({ description })}
      />
    </>
  )
}
