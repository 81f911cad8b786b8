import { CONSIDERED_AS, FORM, MATERIALS } from '#shared/domain/incident-form.ts'
import { CheckboxGroup } from '../../../components/checkbox-group.tsx'
import { type ConcernFieldsProps, keepOneMeaning } from './fields-props.ts'
import { withTermHints } from './term-hints.ts'

type Box = 'deliberate' | 'accidental' | 'not-known'

export function NatureFields({ answers, change }: ConcernFieldsProps) {
  const ticked: Box[] = []
  if (answers.natureNotKnown) ticked.push('not-known')
  else {
    if (answers.deliberate) ticked.push('deliberate')
    if (answers.accidental) ticked.push('accidental')
  }
  const onChange = (next: readonly Box[]) => {
    const kept = keepOneMeaning(ticked, next, 'not-known')
    change({
      deliberate: kept.includes('deliberate'),
      accidental: kept.includes('accidental'),
      natureNotKnown: kept.includes('not-known'),
    })
  }
  return (
    <CheckboxGroup
      id="nature"
      label={FORM.nature.heading}
      labelSize="hidden"
      hint="Was it on purpose or by accident? Each opens more boxes. Tick both if both happened."
      value={ticked}
      onChange={onChange}
      options={[
        {
          value: 'deliberate',
          label: FORM.nature.deliberate,
          detail: <DeliberateFields answers={answers} change={change} />,
        },
        {
          value: 'accidental',
          label: FORM.nature.accidental,
          detail: (
            <CheckboxGroup
              id="accidentalMaterial"
              label={FORM.nature.material}
              columns={2}
              value={answers.accidentalMaterial}
              options={MATERIALS}
              onChange={(accidentalMaterial) => change({ accidentalMaterial: [...accidentalMaterial] })}
            />
          ),
        },
        { value: 'not-known', label: 'Not known yet' },
      ]}
    />
  )
}

function DeliberateFields({ answers, change }: ConcernFieldsProps) {
  return (
    <div className="incident-nested">
      <CheckboxGroup
        id="deliberateMaterial"
        label={FORM.nature.material}
        columns={2}
        value={answers.deliberateMaterial}
        options={MATERIALS}
        onChange={(deliberateMaterial) => change({ deliberateMaterial: [...deliberateMaterial] })}
      />
      <CheckboxGroup
        id="consideredAs"
        label={FORM.nature.consideredAs}
        columns={2}
        value={answers.consideredAs}
        options={withTermHints(CONSIDERED_AS)}
        onChange={(consideredAs) => change({ consideredAs: [...consideredAs] })}
      />
    </div>
  )
}
