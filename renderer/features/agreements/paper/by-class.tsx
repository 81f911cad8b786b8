import { useState } from 'react'
import type { AgreementKind } from '#shared/domain/agreements.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { CheckboxGroup } from '../../../components/checkbox-group.tsx'
import { ClassField } from '../../../components/class-field.tsx'
import { counted } from '../../../components/counted.ts'
import { focusField } from '../../../components/error-summary.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { Loading, Refused } from '../../../components/warning-text.tsx'
import { useRoute } from '../../../ipc/queries.ts'
import { kindName, kindOf } from '../words.ts'
import { type ToTick, listToTick, readForm } from './find-forms.ts'
import { type PaperForm, keyOf } from './forms-on-list.ts'

type ByClassProps = {
  readonly forms: readonly PaperForm[]
  readonly onAdd: (forms: readonly PaperForm[]) => void
}

const NONE = ''

export function ByClass({ forms, onAdd }: ByClassProps) {
  const [kind, setKind] = useState<AgreementKind | null>(null)
  const [className, setClassName] = useState<string | null>(null)
  const [list, setList] = useState<readonly ToTick[] | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)

  const show = async (nextKind: AgreementKind | null, nextClass: string | null) => {
    setKind(nextKind)
    setClassName(nextClass)
    setList(null)
    setRefusal(null)
    if (nextKind === null) return
    setBusy(true)
    const result = await listToTick({ kind: nextKind, class: nextClass })
    setBusy(false)
    if (result.ok) setList(result.data)
    else setRefusal(result.message)
  }
  return (
    <>
      <div className="agreements-filters">
        <KindChoice value={kind ?? NONE} onChange={(chosen) => void show(kindOf(chosen) ?? null, className)} />
        <ClassChoice value={className} onChange={(chosen) => void show(kind, chosen)} />
      </div>
      {isBusy && <Loading what="the class list" />}
      {refusal !== null && <Refused message={refusal} />}
      {list !== null && kind !== null && (
        <TickList
          key={JSON.stringify([kind, className])}
          list={list}
          forms={forms}
          onAdd={onAdd}
          onAdded={() => focusField('tick-class')}
        />
      )}
    </>
  )
}

type ChoiceProps<Value> = { readonly value: Value; readonly onChange: (value: Value) => void }

function KindChoice({ value, onChange }: ChoiceProps<string>) {
  const overview = useRoute('agreements.overview', {})
  const used = (overview.data?.kinds ?? []).filter(({ round }) => round !== null)
  const options = [
    { value: NONE, label: 'Choose an agreement' },
    ...used.map(({ kind }) => ({ value: kind as string, label: kindName(kind) })),
  ]
  return <SelectField id="tick-kind" label="Agreement" value={value} options={options} onChange={onChange} />
}

function ClassChoice(props: ChoiceProps<string | null>) {
  const pupils = useRoute('people.list', { search: '', kind: 'pupil', class: null, standing: 'here', page: 1 })
  const classes = (pupils.data?.classes ?? []).filter((name) => name !== '').map((name) => ({ name }))
  return <ClassField id="tick-class" everyLabel="Everybody" classes={classes} {...props} />
}

type TickListProps = ByClassProps & { readonly list: readonly ToTick[]; readonly onAdded: () => void }

function TickList({ list, forms, onAdd, onAdded }: TickListProps) {
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const onList = new Set(forms.map(keyOf))
  const open = list.filter(({ versionId, personId }) => !onList.has(`${versionId} ${personId}`))

  const add = async () => {
    if (isBusy) return
    setBusy(true)
    setRefusal(null)
    const found: PaperForm[] = []
    for (const one of open.filter(({ personId }) => ticked.includes(personId))) {
      const read = await readForm(one)
      if ('form' in read) found.push(read.form)
      else setRefusal(read.why)
    }
    setBusy(false)
    setTicked([])
    onAdd(found)
    // The button that had the focus may be gone with the last of the list.
    if (found.length > 0) onAdded()
  }
  if (open.length === 0) return <p>Everybody here has signed, or is on the list below.</p>
  return (
    <>
      <CheckboxGroup
        id="ticked"
        label="Whose signed form do you have?"
        columns={2}
        value={ticked}
        onChange={setTicked}
        options={open.map(({ personId, name, class: className, hasRefused }) => ({
          value: personId,
          label: className === '' ? name : `${name}, ${className}`,
          ...(hasRefused ? { hint: 'Would not sign before' } : {}),
        }))}
      />
      {refusal !== null && <Refused message={refusal} />}
      <ButtonRow>
        <Button onClick={() => setTicked(open.map(({ personId }) => personId))}>Tick all</Button>
        <Button icon="add" busy={isBusy} disabled={ticked.length === 0} onClick={() => void add()}>
          {`Add ${counted(ticked.length, 'form', 'forms')}`}
        </Button>
      </ButtonRow>
    </>
  )
}
