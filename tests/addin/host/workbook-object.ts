import type { Book } from './book.ts';
import { ExcelError } from './excel-error.ts';
import { type HostObject, textArgument } from './member.ts';
import { worksheetsObject } from './worksheet-object.ts';

export function workbookObject(book: Book, references: Map<string, HostObject>): HostObject {
  return {
    type: 'Workbook',
    members: {
      Worksheets: { object: () => worksheetsObject(book) },
      Use1904DateSystem: { read: () => book.workbook.properties.date1904 },
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
