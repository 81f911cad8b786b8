import { FORM, INCIDENT_TYPES, type IncidentType } from '#shared/domain/incident-form.ts'
import { CheckboxGroup } from '../../../components/checkbox-group.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { type ConcernFieldsProps, keepOneMeaning } from './fields-props.ts'
import { StopList } from '../../../forms/stop-list.tsx'

type Box = IncidentType | 'not-known'

export function TypesFields({ answers, change }: ConcernFieldsProps) {
  const ticked: readonly Box[] = answers.typeNotKnown ? ['not-known'] : answers.types
  const onChange = (next: readonly Box[]) => {
    const kept = keepOneMeaning(ticked, next, 'not-known')
    change({
      typeNotKnown: kept.includes('not-known'),
      types: INCIDENT_TYPES.map(({ value }) => value).filter((type) => kept.includes(type)),
    })
  }
  const other = (
    <TextField
      id="typeOther"
      label="What other type of incident was it?"
      value={answers.typeOther}
      onChange={(typeOther) => change({ typeOther })}
    />
  )
  const locksNow = answers.types.includes('child-abuse-images') && answers.imageAnswer === 'none'
  const options: readonly { value: Box; label: string; detail?: React.ReactNode }[] = [
    ...INCIDENT_TYPES.map((type) => (type.value === 'other' ? { ...type, detail: other } : type)),
    { value: 'not-known', label: 'Not known yet' },
  ]
  return (
    <>
      {locksNow && (
        <div role="alert">
          <StopList lead="You ticked “child abuse images”. The incident becomes image-locked when it is saved: it can hold no file." />
        </div>
      )}
      <CheckboxGroup
        id="types"
        label={FORM.type.heading}
        labelSize="hidden"
        hint="Tick everything that fits."
        value={ticked}
        options={options}
        onChange={onChange}
      />
    </>
  )
}
