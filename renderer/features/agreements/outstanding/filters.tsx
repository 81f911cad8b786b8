import type { AgreementKind } from '#shared/domain/agreements.ts'
import { PEOPLE_KINDS } from '#shared/domain/people.ts'
import { STANDINGS, type Round } from '#shared/domain/signing.ts'
import { Button } from '../../../components/button.tsx'
import { ClassField } from '../../../components/class-field.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { useToday } from '../../../components/today.ts'
import { useRoute } from '../../../ipc/queries.ts'
import { kindName, kindOf, roundName } from '../words.ts'
import { type OutstandingView, queryOf } from './view.ts'

type FiltersProps = {
  readonly view: OutstandingView
  readonly onChange: (part: Partial<OutstandingView>) => void
}

const ALL = 'all'

export function Filters({ view, onChange }: FiltersProps) {
  const isNarrowed = queryOf({ ...view, page: 1 }) !== ''
  return (
    <search className="agreements-filters">
      <KindFilter view={view} onChange={onChange} />
      {view.kind !== null && <RoundFilter kind={view.kind} view={view} onChange={onChange} />}
      <ClassFilter view={view} onChange={onChange} />
      <SelectField
        id="filter-who"
        label="Who"
        value={view.personKind ?? ALL}
        options={[
          { value: ALL, label: 'Everybody' },
          ...PEOPLE_KINDS.map(({ value, plural }) => ({ value, label: plural })),
        ]}
        onChange={(who) => onChange({ personKind: who === ALL ? null : who })}
      />
      <StandingFilter view={view} onChange={onChange} />
      {isNarrowed && (
        <Button
          kind="quiet"
          icon="close"
          onClick={() =>
            onChange({ kind: null, class: null, personKind: null, round: null, standing: null, outstandingOnly: true })
          }
        >
          Show all
        </Button>
      )}
    </search>
  )
}

function KindFilter({ view, onChange }: FiltersProps) {
  const overview = useRoute('agreements.overview', {})
  const used = (overview.data?.kinds ?? []).filter(({ version }) => version !== null)
  const options = [
    { value: ALL, label: 'Every agreement' },
    ...used.map(({ kind }) => ({ value: kind as string, label: kindName(kind) })),
  ]
  return (
    <SelectField
      id="filter-kind"
      label="Agreement"
      value={view.kind ?? ALL}
      options={options}
      onChange={(chosen) => onChange({ kind: kindOf(chosen) ?? null, round: null })}
    />
  )
}

function ClassFilter({ view, onChange }: FiltersProps) {
  const pupils = useRoute('people.list', { search: '', kind: 'pupil', class: null, standing: 'here', page: 1 })
  const named = (pupils.data?.classes ?? []).filter((name) => name !== '')
  return (
    <ClassField
      id="filter-class"
      // Adults are in none.
      classes={[...named, ''].map((name) => ({ name }))}
      value={view.class}
      onChange={(className) => onChange({ class: className })}
    />
  )
}

const STILL = 'still'

function StandingFilter({ view, onChange }: FiltersProps) {
  return (
    <SelectField
      id="filter-standing"
      label="How it stands"
      value={view.standing ?? (view.outstandingOnly ? STILL : ALL)}
      options={[{ value: STILL, label: 'Still to sign' }, { value: ALL, label: 'Signed or not' }, ...STANDINGS]}
      onChange={(value) => {
        if (value === STILL || value === ALL) onChange({ standing: null, outstandingOnly: value === STILL })
        else onChange({ standing: value, outstandingOnly: false })
      }}
    />
  )
}

function RoundFilter({ kind, view, onChange }: FiltersProps & { readonly kind: AgreementKind }) {
  const texts = useRoute('agreements.texts', { kind })
  const today = useToday()
  const begun = (texts.data?.rounds ?? []).filter(({ startsOn }) => startsOn <= today)
  const now = begun.find(({ endsOn }) => endsOn === null || endsOn >= today)
  const earlier = begun.filter((round) => round !== now).toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : -1))
  if (earlier.length === 0) return null
  const options = [
    { value: ALL, label: now ? `Now: ${roundName(now)}` : 'Now' },
    ...earlier.map((round) => ({ value: keyOf(round), label: roundName(round) })),
  ]
  return (
    <SelectField
      id="filter-round"
      label="Round"
      value={view.round ? keyOf(view.round) : ALL}
      options={options}
      onChange={(value) => {
        const round = earlier.find((one) => keyOf(one) === value)
        onChange({ round: round ? { versionId: round.versionId, schoolYear: round.schoolYear } : null })
      }}
    />
  )
}

const keyOf = ({ versionId, schoolYear }: Pick<Round, 'versionId' | 'schoolYear'>) => `${versionId} ${schoolYear ?? ''}`
