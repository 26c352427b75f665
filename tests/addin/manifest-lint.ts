import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allOf, type Element, parseTree } from './xml-tree.ts';

/** The elements of the manifest in the order of Microsoft's schema; `!` marks those that must be there. */
const CHILDREN: Readonly<Record<string, string>> = {
  OfficeApp:
    'Id! Version! ProviderName! DefaultLocale! DisplayName! Description! IconUrl! HighResolutionIconUrl! SupportUrl! AppDomains Hosts! Requirements DefaultSettings! Permissions! VersionOverrides',
  AppDomains: 'AppDomain!',
  Requirements: 'Sets!',
  Sets: 'Set!',
  DefaultSettings: 'SourceLocation!',
  VersionOverrides: 'Description Requirements Hosts! Resources!',
  DesktopFormFactor: 'GetStarted FunctionFile ExtensionPoint!',
  GetStarted: 'Title! Description! LearnMoreUrl!',
  ExtensionPoint: 'OfficeTab!',
  OfficeTab: 'Group!',
  Group: 'Label! Icon! Control!',
  Control: 'Label! Supertip! Icon! Action!',
  Supertip: 'Title! Description!',
  Icon: 'bt:Image!',
  Action: 'TaskpaneId SourceLocation! Title',
  Resources: 'bt:Images! bt:Urls! bt:ShortStrings! bt:LongStrings!',
  'bt:Images': 'bt:Image!',
  'bt:Urls': 'bt:Url!',
  'bt:ShortStrings': 'bt:String!',
  'bt:LongStrings': 'bt:String!',
};

/** Which resources an element that has a `resid` takes. */
const TAKES: Readonly<Record<string, string>> = {
  'bt:Image': 'bt:Images',
  SourceLocation: 'bt:Urls',
  LearnMoreUrl: 'bt:Urls',
  Label: 'bt:ShortStrings',
  Title: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
};

const LIMITS: Readonly<Record<string, number>> = {
  DisplayName: 125,
  ProviderName: 125,
  Description: 250,
  'bt:ShortStrings': 125,
  'bt:LongStrings': 250,
  TaskpaneId: 125,
};
const RESID_LIMIT = 32;
const REQUIRED_SIZES = ['16', '32', '80'];
const OWN_ICONS: Readonly<Record<string, string>> = { IconUrl: '32', HighResolutionIconUrl: '64' };

/** Where the add-in of a manifest is served, and the folder that is served there. */
export interface Served {
  readonly base: string;
  readonly folder: string;
}

/** Everything wrong with a manifest that Microsoft's schema and Office would refuse or quietly drop. */
export function lintManifest(xml: string, served: Served): string[] {
  const root = parseTree(xml);
  const all = allOf(root);
  return [
    ...all.flatMap(orderProblems),
    ...resourceProblems(all),
    ...all.flatMap(lengthProblems),
    ...all.flatMap((element) => addressProblems(element, served)),
    ...iconProblems(all, served),
    ...identityProblems(root, all),
  ];
}

function orderProblems({ name, children }: Element): string[] {
  const schema = CHILDREN[name]?.split(' ');
  if (!schema) return [];
  const order = schema.map((child) => child.replace('!', ''));
  const strange = children.filter((child) => !order.includes(child.name));
  const places = children.map((child) => order.indexOf(child.name)).filter((place) => place >= 0);
  const late = places.filter((place, i) => place < Math.max(...places.slice(0, i)));
  const missing = schema
    .filter((child) => child.endsWith('!') && !children.some((is) => `${is.name}!` === child))
    .map((child) => `${name} lacks ${child.replace('!', '')}`);
  return [
    ...strange.map((child) => `${name} takes no ${child.name}`),
    ...late.map((place) => `${order[place] ?? ''} stands too late in ${name}`),
    ...missing,
  ];
}

function resourceProblems(all: readonly Element[]): string[] {
  const defined = all
    .filter(({ name }) => name === 'Resources')
    .flatMap(({ children }) =>
      children.flatMap((list) => list.children.map((item) => keyOf(list.name, item))),
    );
  const used = all
    .filter(({ attributes }) => attributes.resid !== undefined)
    .map(({ name, attributes }) => `${TAKES[name] ?? name} ${attributes.resid ?? ''}`);
  return [
    ...used.filter((key) => !defined.includes(key)).map((key) => `${key} is not defined`),
    ...defined.filter((key) => !used.includes(key)).map((key) => `${key} is not used`),
    ...defined.filter((key, i) => defined.indexOf(key) !== i).map((key) => `${key} is defined twice`),
  ];
}

function keyOf(list: string, { attributes }: Element): string {
  return `${list} ${attributes.id ?? ''}`;
}

function lengthProblems({ name, attributes, text, children }: Element): string[] {
  const limit = LIMITS[name];
  const values = [
    attributes.DefaultValue ?? text,
    ...children.map((child) => child.attributes.DefaultValue ?? ''),
  ];
  const long = limit === undefined ? [] : values.filter((value) => value.length > limit);
  const { resid = '', id = '' } = attributes;
  return [
    ...long.map((value) => `${name} is too long: ${value}`),
    ...[resid, name.startsWith('bt:') ? id : '']
      .filter((word) => word.length > RESID_LIMIT)
      .map((word) => `${word} is longer than ${RESID_LIMIT}`),
  ];
}

/** Every address, also those of AppDomains, in its element's attribute or text. */
function addressProblems({ name, attributes, text }: Element, { base }: Served): string[] {
  if (name === 'AppDomain')
    return text === new URL(base).origin ? [] : [`${text} is not the add-in's own domain`];
  const address = attributes.DefaultValue;
  const isAddress = /Url$|^bt:Image$|^SourceLocation$/.test(name);
  if (!isAddress || address === undefined) return [];
  return [
    ...(address.startsWith('https://') ? [] : [`${address} is not https`]),
    ...(address.startsWith(base) ? [] : [`${address} is not served by the add-in`]),
  ];
}

function iconProblems(all: readonly Element[], { base, folder }: Served): string[] {
  const files = new Map(
    all
      .filter(({ name, attributes }) => name === 'bt:Image' && attributes.id !== undefined)
      .map(({ attributes }) => [attributes.id, attributes.DefaultValue ?? '']),
  );
  const images = all.filter(({ name }) => name === 'Icon').map(({ children }) => children);
  const named = [
    ...images.flat().map(({ attributes }) => [files.get(attributes.resid ?? ''), attributes.size] as const),
    ...all
      .filter(({ name }) => name in OWN_ICONS)
      .map(({ name, attributes }) => [attributes.DefaultValue, OWN_ICONS[name]] as const),
  ];
  return [
    ...images.flatMap((icon) =>
      REQUIRED_SIZES.filter((size) => !icon.some(({ attributes }) => attributes.size === size)).map(
        (size) => `An icon lacks size ${size}`,
      ),
    ),
    ...named.flatMap(([address = '', size]) => pngProblem(join(folder, address.slice(base.length)), size)),
  ];
}

function pngProblem(path: string, size: string | undefined): string[] {
  if (!existsSync(path)) return [`${path} does not exist`];
  const bytes = readFileSync(path);
  const is =
    bytes.subarray(1, 4).toString('latin1') === 'PNG' ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] : [];
  const told = `${size ?? ''}x${size ?? ''}`;
  return is.join('x') === told ? [] : [`${path} is ${is.join('x')}, not ${told}`];
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function identityProblems(root: Element, all: readonly Element[]): string[] {
  const textOf = (name: string): string => root.children.find((child) => child.name === name)?.text ?? '';
  return [
    ...(UUID.test(textOf('Id')) ? [] : [`${textOf('Id')} is no id`]),
    ...(/^[1-9]\d*(\.\d+){3}$/.test(textOf('Version')) ? [] : [`${textOf('Version')} is no version`]),
    ...all.filter(({ name }) => name.endsWith('Override')).map(() => 'An override names another locale'),
  ];
}
