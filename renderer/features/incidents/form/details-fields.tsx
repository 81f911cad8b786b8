import { FORM } from '#shared/domain/incident-form.ts'
import { SingleCheckbox } from '../../../components/checkbox-group.tsx'
import { DateField } from '../../../components/date-field.tsx'
import { NameField } from '../../../components/name-field.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import { TimeField } from '../../../components/time-field.tsx'
import type { ConcernFieldsProps } from './fields-props.ts'

export function DetailsFields({ answers, change }: ConcernFieldsProps) {
  const { reporter } = answers
  return (
    <>
      <DateField
        id="happened"
        label={FORM.details.date}
        value={answers.happened}
        onChange={(happened) => change({ happened })}
      />
      <TimeField id="time" label={FORM.details.time} value={answers.time} onChange={(time) => change({ time })} />
      <NameField
        id="reporter"
        label={FORM.details.reporter}
        value={reporter}
        onChange={(name) =>
          change({ reporter: { ...name, notReported: reporter.notReported && !name.notKnown && name.typed === '' } })
        }
      />
      <SingleCheckbox
        id="reporter.notReported"
        label="It was not reported. It came to light in another way"
        checked={reporter.notReported}
        onChange={(notReported) =>
          change({ reporter: { ...reporter, notReported, notKnown: reporter.notKnown && !notReported } })
        }
      />
      {reporter.notReported && (
        <TextArea
          id="identified"
          label={FORM.details.identified}
          value={answers.identified}
          onChange={(identified) => change({ identified })}
        />
      )}
    </>
  )
}
