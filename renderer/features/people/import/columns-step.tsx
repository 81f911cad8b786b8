import { useState } from 'react'
import type { Problem } from '#shared/domain/answers.ts'
import { columnProblems } from '#shared/domain/import-columns.ts'
import { fieldLabel, fieldsOf } from '#shared/domain/import-fields.ts'
import type { FieldName, ImportSettings } from '#shared/domain/people-import.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { counted } from '../../../components/counted.ts'
import { DataTable } from '../../../components/data-table.tsx'
import { Form } from '../../../components/form.tsx'
import { Page } from '../../../components/page.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { Notice } from '../../../components/warning-text.tsx'
import { type ImportFile, type ImportStep } from './import-file.ts'

type ColumnsStepProps = {
  readonly file: ImportFile
  readonly settings: ImportSettings
  readonly onStep: (step: ImportStep) => void
}

const LEFT_OUT = 'left-out'

export function ColumnsStep({ file, settings, onStep }: ColumnsStepProps) {
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const go = () => {
    const found = columnProblems(settings)
    if (found.length > 0) setProblems(found)
    else onStep({ at: 'preview', file, settings })
  }
  const change = (at: number, field: FieldName | null) =>
    onStep({ at: 'columns', file, settings: { ...settings, columns: settings.columns.with(at, field) } })
  return (
    <Page
      heading="What does each column mean?"
      caption={`${file.fileName}, ${counted(file.rows, 'row', 'rows')}`}
      back={{ onClick: () => onStep({ at: 'choose', kind: settings.kind }), label: 'Choose another file' }}
      width="wide"
    >
      {file.note !== '' && <Notice>{file.note}</Notice>}
      <p>Check what was found. Leave out what Blueform does not need to know.</p>
      <Form problems={problems} onSubmit={go}>
        <DataTable
          caption="Columns of the file"
          captionHidden
          columns={tableColumns(settings, change)}
          rows={file.columns.map((column, at) => ({ ...column, at }))}
          rowKey={({ at }) => String(at)}
          empty=""
        />
        <ButtonRow sticky>
          <Button kind="primary" type="submit">
            See what would change
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}

type Row = ImportFile['columns'][number] & { readonly at: number }

function tableColumns({ kind, columns }: ImportSettings, change: (at: number, field: FieldName | null) => void) {
  const fields = fieldsOf(kind)
  const options = [
    { value: LEFT_OUT, label: 'Leave it out' },
    ...fields.map((field) => ({ value: field, label: fieldLabel(field) })),
  ]
  return [
    { key: 'heading', header: 'Heading in the file', cell: ({ heading, at }: Row) => headingOf(heading, at) },
    { key: 'sample', header: 'Examples', cell: ({ sample }: Row) => sample.join('; ') || 'Nothing' },
    {
      key: 'field',
      header: 'What it means',
      cell: ({ heading, at }: Row) => (
        <SelectField
          id={`column.${at}`}
          label={`What “${headingOf(heading, at)}” means`}
          labelSize="hidden"
          value={columns[at] ?? LEFT_OUT}
          options={options}
          onChange={(chosen) => change(at, fields.find((field) => field === chosen) ?? null)}
        />
      ),
    },
  ]
}

const headingOf = (heading: string, at: number): string => heading || `Column ${at + 1}, without a heading`
