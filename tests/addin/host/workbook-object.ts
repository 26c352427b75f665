import type { Book } from './book.ts';
import { ExcelError } from './excel-error.ts';
import { type HostObject, numberArgument, textArgument } from './member.ts';
import { worksheetsObject } from './worksheet-object.ts';

export function workbookObject(book: Book, references: Map<string, HostObject>): HostObject {
  return {
    type: 'Workbook',
    members: {
      Worksheets: { object: () => worksheetsObject(book) },
      Functions: { object: () => functionsObject(book) },
      IsDirty: { read: () => book.dirty },
      ReadOnly: { read: () => book.readOnly },
      Properties: {
        object: () => ({
          type: 'DocumentProperties',
          members: {
            Title: {
              read: () => book.title,
              write: (value) => {
                book.title = textArgument(value, 'title');
              },
            },
          },
        }),
      },
      Application: { object: () => applicationObject(book) },
      Save: {
        call: () => {
          if (book.readOnly) throw new ExcelError('GeneralException', 'the workbook is read-only');
          book.saves += 1;
          book.dirty = false;
        },
      },
      _RemoveReference: {
        call: ([id]) => {
          references.delete(textArgument(id, 'reference'));
        },
      },
      _RemoveAllReferences: {
        call: () => {
          references.clear();
        },
      },
    },
  };
}

/** The one function of a worksheet that is asked for: the number that a day has in this workbook. */
function functionsObject({ workbook }: Book): HostObject {
  const serial = (args: readonly unknown[]) => {
    const [year = 0, month = 0, day = 0] = args.map((value) => numberArgument(value, 'number'));
    const days = (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;
    return days - (workbook.properties.date1904 ? 1462 : 0);
  };
  return {
    type: 'Functions',
    members: {
      Date: {
        call: (args) => ({ type: 'FunctionResult', members: { Value: { read: () => serial(args) } } }),
      },
    },
  };
}

function applicationObject(book: Book): HostObject {
  const open = () => {
    book.opened += 1;
  };
  return {
    type: 'Application',
    members: {
      CreateWorkbook: {
        call: () => ({
          type: 'WorkbookCreated',
          members: { Id: { read: () => 'new' }, Open: { call: open } },
        }),
      },
    },
  };
}
