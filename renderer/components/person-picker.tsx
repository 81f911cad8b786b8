// A box in which a name is typed and, with the arrow keys or the mouse, somebody is picked from those who were found.
// It follows the combobox pattern of ARIA 1.2: the focus stays in the box, and what it points at is read out.
import './person-picker.css'
import { Input } from '@fluentui/react-components'
import { type KeyboardEvent, useState } from 'react'
import { type SchoolPerson, calledOf } from '#shared/domain/people.ts'
import { tellApartWords } from '#shared/domain/words/people-words.ts'
import { type FieldWords, LabelledField, useDescribed } from './field-parts.tsx'
import { useToday } from './today.ts'
import { VisuallyHidden } from './visually-hidden.tsx'
import { useWordsOnly } from './words-only.ts'

// No element of HTML is a box with a list of words beside each name, so that the roles are given by hand.
const COMBOBOX = { role: 'combobox', 'aria-autocomplete': 'list' } as const
const LISTBOX = { role: 'listbox' } as const
const OPTION = { role: 'option' } as const

type PersonPickerProps = FieldWords & {
  readonly typed: string
  readonly onType: (typed: string) => void
  /** Who was found for what is typed, best first. */
  readonly people: readonly SchoolPerson[]
  readonly onPick: (person: SchoolPerson) => void
  readonly width?: 'medium' | 'full'
}

export function PersonPicker(props: PersonPickerProps) {
  const { id, typed, onType, people, onPick, width = 'medium' } = props
  const words = useWordsOnly(typed, onType)
  const { problem, describedBy } = useDescribed(props, words.refusal)
  const list = useOpenList(people, onPick)
  const listId = `${id}.found`
  return (
    <LabelledField {...props} problem={problem}>
      <div className="bf-picker">
        <Input
          id={id}
          className={`bf-input bf-input-${width}`}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          {...COMBOBOX}
          aria-expanded={list.isOpen}
          aria-controls={list.isOpen ? listId : undefined}
          aria-activedescendant={list.isOpen && list.at !== null ? `${listId}.${list.at}` : undefined}
          aria-invalid={problem ? true : undefined}
          aria-describedby={describedBy}
          onPaste={words.onPaste}
          onKeyDown={list.onKeyDown}
          onBlur={list.close}
          onChange={(_event, data) => {
            list.open()
            words.accept(data.value)
          }}
        />
        {list.isOpen && <FoundList id={listId} label={props.label} people={people} at={list.at} onPick={list.pick} />}
        <VisuallyHidden>
          <output>{list.isOpen ? foundWords(people.length) : ''}</output>
        </VisuallyHidden>
      </div>
    </LabelledField>
  )
}

function foundWords(count: number): string {
  return `${count === 1 ? 'One person' : `${count} people`} found. Choose with the arrow keys and Enter.`
}

/** Which of the people found is pointed at; by the person and not by the place, because the list changes while somebody types. */
function useOpenList(people: readonly SchoolPerson[], onPick: (person: SchoolPerson) => void) {
  const [isWanted, setWanted] = useState(false)
  const [atId, setAtId] = useState<string | null>(null)
  const isOpen = isWanted && people.length > 0
  const found = people.findIndex(({ id }) => id === atId)
  const at = found === -1 ? null : found

  const close = () => {
    setWanted(false)
    setAtId(null)
  }
  const pick = (person: SchoolPerson) => {
    close()
    onPick(person)
  }
  const move = (step: 1 | -1) => {
    setWanted(true)
    const from = at ?? (step === 1 ? -1 : 0)
    setAtId(people[(from + step + people.length) % people.length]?.id ?? null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const action = ACTIONS[event.key]
    if (!action || event.nativeEvent.isComposing || people.length === 0) return
    const pointed = isOpen && at !== null ? people[at] : undefined
    // Esc without a list and Enter on nobody mean what they mean elsewhere on the page.
    if (action === 'close' && !isOpen) return
    if (action === 'pick' && !pointed) return
    event.preventDefault()
    event.stopPropagation()
    if (action === 'close') return close()
    if (action !== 'pick') return move(action)
    return pointed && pick(pointed)
  }
  return { isOpen, at, close, pick, onKeyDown, open: () => setWanted(true) }
}

const ACTIONS: Readonly<Record<string, 1 | -1 | 'pick' | 'close'>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Enter: 'pick',
  Escape: 'close',
}

type FoundListProps = {
  readonly id: string
  readonly label: string
  readonly people: readonly SchoolPerson[]
  readonly at: number | null
  readonly onPick: (person: SchoolPerson) => void
}

// The focus stays in the box, so that the list does not move along by itself.
function showPointed(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' })
}

function FoundList({ id, label, people, at, onPick }: FoundListProps) {
  const day = useToday()
  return (
    <div id={id} {...LISTBOX} aria-label={`${label}: people found`} className="bf-picker-list">
      {people.map((person, index) => (
        <div
          key={person.id}
          id={`${id}.${index}`}
          {...OPTION}
          ref={index === at ? showPointed : undefined}
          tabIndex={-1}
          aria-selected={index === at}
          className="bf-picker-option"
          // Before the box loses the focus, which closes the list.
          onPointerDown={(event) => {
            event.preventDefault()
            onPick(person)
          }}
        >
          <span>{calledOf(person)}</span>
          <span>{tellApartWords(person, day)}</span>
        </div>
      ))}
    </div>
  )
}
