import { AXIS_LINE, GRID_LINES, textElement } from './paint.ts';

/** Ids tie a plot to its axes; they are the same in every chart, each being a part of its own. */
const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;
const LABEL_SIZE = 9;

/** What a plot says of its axes. */
export const AXIS_IDS = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

interface AxesLook {
  /** Bars lie: categories stand at the left, the first one on top. */
  readonly lying: boolean;
  readonly format: string;
  /** The end of the values; absent: as the figures need. */
  readonly max?: number;
  /** Between two marks of the values. */
  readonly step: number;
  /** Names of categories stand slanted: there are too many to stand side by side. */
  readonly slanted?: boolean;
}

/** The elements of both axes. Values always begin at zero: a cut axis makes small differences look large. */
export function axesElements({ lying, format, max, step, slanted = false }: AxesLook): string {
  const category = [
    `<c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${lying ? 'maxMin' : 'minMax'}"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${lying ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/>`,
    ticks('none', 'low'),
    AXIS_LINE,
    textElement({ size: LABEL_SIZE, slanted }),
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>`,
    '<c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/>',
  ];
  const limit = max === undefined ? '' : `<c:max val="${max}"/>`;
  const value = [
    `<c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${limit}<c:min val="0"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${lying ? 'b' : 'l'}"/>${GRID_LINES}`,
    `<c:numFmt formatCode="${format.replaceAll('"', '&quot;')}" sourceLinked="0"/>`,
    ticks('out', 'nextTo'),
    AXIS_LINE,
    textElement({ size: LABEL_SIZE }),
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${lying ? 'max' : 'autoZero'}"/>`,
    `<c:crossBetween val="between"/><c:majorUnit val="${step}"/>`,
  ];
  return `<c:catAx>${category.join('')}</c:catAx><c:valAx>${value.join('')}</c:valAx>`;
}

function ticks(major: 'none' | 'out', labels: 'low' | 'nextTo'): string {
  return `<c:majorTickMark val="${major}"/><c:minorTickMark val="none"/><c:tickLblPos val="${labels}"/>`;
}
