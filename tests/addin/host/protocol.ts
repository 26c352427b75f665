import { ExcelError, apiNotFound, invalidArgument, itemNotFound } from './excel-error.ts';
import { type HostObject, NULL_OBJECT, isHostObject, memberOf } from './member.ts';

interface Arguments {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly (number | null)[];
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[] };
}

/** What office.js sends for one `context.sync()`. */
export interface Message {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface Reply {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: { readonly Code: string; readonly Message: string; readonly ActionIndex: number };
}

/** The objects that the page asked to keep between its requests; a number is never given twice. */
export interface References {
  readonly kept: Map<string, HostObject>;
  count: number;
}

/** Where paths begin. */
export interface Roots {
  readonly workbook: HostObject;
  readonly references: References;
}

const ROOT = 1;
const NEW_OBJECT = 2;
const METHOD = 3;
const PROPERTY = 4;
const INDEXER = 5;
const REFERENCE = 6;
const NULL = 7;

const INSTANTIATE = 1;
const QUERY = 2;
const CALL = 3;
const SET = 4;
const TRACE = 5;

/**
 * Runs the actions in their order and stops at the first that fails: what was done before it stays done, as in
 * Excel. Errors that are not Excel's own are faults of the stand-in and are thrown.
 */
export function runMessage(message: Message, roots: Roots): Reply {
  const found = new Map<number, HostObject>();
  const find = (id: number): HostObject => {
    const known = found.get(id);
    if (known) return known;
    const path = message.ObjectPaths[id];
    if (!path) throw invalidArgument(`path ${id}`);
    const object = findObject(path, roots, find);
    found.set(id, object);
    return object;
  };
  const Results: { ActionId: number; Value: unknown }[] = [];
  for (const [index, action] of message.Actions.entries())
    try {
      Results.push({ ActionId: action.Id, Value: runAction(action, roots, find) });
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      return { Results, Error: { Code: error.code, Message: error.message, ActionIndex: index } };
    }
  return { Results };
}

function findObject(path: ObjectPath, roots: Roots, find: (id: number) => HostObject): HostObject {
  const { ObjectPathType: type, Name: name } = path;
  if (type === ROOT) return roots.workbook;
  if (type === NULL) return NULL_OBJECT;
  if (type === NEW_OBJECT) return newObject(name);
  if (type === REFERENCE) {
    const kept = roots.references.kept.get(name);
    if (!kept) throw itemNotFound(`reference ${name}`);
    return kept;
  }
  const parent = find(path.ParentObjectPathId ?? 0);
  if (parent.isNull) return NULL_OBJECT;
  const args = argumentsOf(path.ArgumentInfo, find);
  if (type === INDEXER) {
    if (!parent.item) throw apiNotFound(`item of ${parent.type}`);
    return parent.item(args[0]);
  }
  const member = memberOf(parent, name);
  const object =
    type === PROPERTY && 'object' in member
      ? member.object()
      : type === METHOD && 'call' in member
        ? member.call(args)
        : undefined;
  if (!isHostObject(object)) throw apiNotFound(`object ${parent.type}.${name}`);
  return object;
}

/** Services that office.js itself calls: it tells that its page is ready, and asks Excel to send telemetry. */
function newObject(name: string): HostObject {
  const members = {
    NotifyActionHandlerReady: { call: () => null },
    SendTelemetryEvent: { call: () => null },
  };
  return { type: name, members };
}

function argumentsOf(written: Arguments | undefined, find: (id: number) => HostObject): unknown[] {
  return (written?.Arguments ?? []).map((value, i) =>
    written?.ReferencedObjectPathIds?.[i] ? find(Number(value)) : value,
  );
}

function runAction(action: Action, roots: Roots, find: (id: number) => HostObject): unknown {
  if (action.ActionType === TRACE) return null;
  const object = find(action.ObjectPathId);
  switch (action.ActionType) {
    case INSTANTIATE:
      return instantiated(object, roots);
    case QUERY:
      return queried(object, action.QueryInfo ?? {});
    case CALL:
      return called(object, action, find);
    case SET:
      return set(object, action.Name, argumentsOf(action.ArgumentInfo, find)[0]);
    default:
      throw apiNotFound(`action ${action.ActionType}`);
  }
}

/** What the page needs to find the object again: ranges are kept, sheets have ids. */
function instantiated(object: HostObject, { references }: Roots): unknown {
  if (object.isNull) return null;
  if (Object.hasOwn(object.members, '_KeepReference')) {
    references.count += 1;
    const id = `range-${references.count}`;
    references.kept.set(id, object);
    return { _ReferenceId: id };
  }
  return idOf(object);
}

/** What the page finds an object of a collection again by; told whether it asked for it or not. */
function idOf({ members: { Id: id } }: HostObject): { _Id?: unknown } {
  return id && 'read' in id ? { _Id: id.read() } : {};
}

function queried(
  object: HostObject,
  { Select = [], Expand = [] }: NonNullable<Action['QueryInfo']>,
): unknown {
  if (Expand.length > 0) throw apiNotFound(`expanding ${Expand.join()}`);
  if (object.isNull) return null;
  if (object.items)
    return { _Items: object.items().map((item) => ({ ...idOf(item), ...propertiesOf(item, Select) })) };
  return propertiesOf(object, Select);
}

/** `format/font/name` becomes `{ Format: { Font: { Name } } }`; nothing asked for means all plain properties. */
function propertiesOf(object: HostObject, select: readonly string[]): Record<string, unknown> {
  const names =
    select.length > 0 ? select : Object.keys(object.members).filter((key) => 'read' in memberOf(object, key));
  const value: Record<string, unknown> = {};
  for (const path of names) {
    const [first = '', ...rest] = path.split('/');
    const key = first.charAt(0).toUpperCase() + first.slice(1);
    const member = memberOf(object, first);
    if ('read' in member && rest.length === 0) value[key] = member.read();
    else if ('object' in member && rest.length > 0)
      value[key] = {
        ...(value[key] as object | undefined),
        ...propertiesOf(member.object(), [rest.join('/')]),
      };
    else throw apiNotFound(`property ${object.type}.${path}`);
  }
  return value;
}

function called(object: HostObject, action: Action, find: (id: number) => HostObject): unknown {
  if (object.isNull && action.Name === '_KeepReference') return null;
  if (object.isNull) throw itemNotFound(`${action.Name} of what does not exist`);
  const member = memberOf(object, action.Name);
  if (!('call' in member)) throw apiNotFound(`method ${object.type}.${action.Name}`);
  return member.call(argumentsOf(action.ArgumentInfo, find)) ?? null;
}

function set(object: HostObject, name: string, value: unknown): null {
  if (object.isNull) throw itemNotFound(`${name} of what does not exist`);
  const member = memberOf(object, name);
  if (!('read' in member)) throw apiNotFound(`property ${object.type}.${name}`);
  if (!member.write) throw invalidArgument(`${object.type}.${name} is read-only`);
  member.write(value);
  return null;
}
