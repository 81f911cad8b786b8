// Reply slips of a class, one after the other: after each the next child of the class, with the way kept and not the day, which is that of each slip.
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { NewConsent } from '#shared/domain/consents.ts'
import { classWords } from '#shared/domain/words/people-words.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { LinkButton } from '../../components/button.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Notice, Refused } from '../../components/warning-text.tsx'
import { readChildrenOf } from './class-children.ts'
import { RecordForm } from './record-form.tsx'
import { type ChildWithAnswers, WithChild } from './with-child.tsx'

type Child = RouteOutput<'consents.list'>['children'][number]
type Saved = { readonly name: string; readonly how: NewConsent['how'] }

export function SlipScreen() {
  const [saved, setSaved] = useState<Saved | null>(null)
  return (
    <WithChild permission="record-signatures" caption="Reply slips">
      {(found) => <Slip key={found.child.id} {...found} saved={saved} onSaved={setSaved} />}
    </WithChild>
  )
}

type SlipProps = ChildWithAnswers & {
  readonly saved: Saved | null
  readonly onSaved: (saved: Saved) => void
}

const LIST = '/consents'
const slipsOf = (id: string) => `/consents/slips/${id}`
/** A class is never larger; a school that put all its pupils into one opens each child instead. */
const MOST = 400

function Slip({ child, of, saved, onSaved }: SlipProps) {
  const [, navigate] = useLocation()
  const { children, refusal } = useClass(child.class)
  const at = children.findIndex(({ id }) => id === child.id)
  const next = children[at + 1]
  const after = at >= 0 && next ? slipsOf(next.id) : LIST
  return (
    <>
      {refusal !== null && <Refused message={refusal} />}
      {saved && (
        <Notice tone="good" live>
          {`Saved for ${saved.name}. Is there a second slip? Choose the name again.`}
        </Notice>
      )}
      {at >= 0 && (
        <SelectField
          id="child"
          label={`Child ${at + 1} of ${children.length}, ${classWords(child.class)}`}
          value={child.id}
          onChange={(id) => navigate(slipsOf(id))}
          options={children.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <RecordForm
        child={child}
        of={of}
        keptHow={saved?.how}
        saveLabel={after === LIST ? 'Save and finish' : 'Save and next child'}
        besideSave={<LinkButton to={after}>{after === LIST ? 'Finish' : 'No slip: next child'}</LinkButton>}
        onSaved={(how) => {
          onSaved({ name: children[at]?.name ?? 'this child', how })
          navigate(after)
        }}
      />
    </>
  )
}

function useClass(className: string): { readonly children: readonly Child[]; readonly refusal: string | null } {
  const [read, setRead] = useState<{ readonly children: readonly Child[]; readonly refusal: string | null }>(NOT_READ)
  useEffect(() => {
    let isOver = false
    void readChildrenOf(className, MOST, (total) => `This class has ${total} pupils. Open each child instead.`).then(
      (result) => {
        if (isOver) return
        setRead(result.ok ? { children: result.data, refusal: null } : { children: [], refusal: result.message })
      },
    )
    return () => {
      isOver = true
    }
  }, [className])
  return read
}

const NOT_READ = { children: [], refusal: null }
