import { type Place, placeAddress } from '../../pipeline/contract/finding.ts';

/** `trang Nhiệm vụ, ô G5 (Tình trạng)`: where a finding stands, as far as it names a place. */
export function placeText({ header, ...place }: Place): string {
  const cell = placeAddress(place);
  const parts = [
    ...(place.sheet === undefined ? [] : [`trang ${place.sheet}`]),
    ...(cell === '' ? [] : [header === undefined ? `ô ${cell}` : `ô ${cell} (${header})`]),
  ];
  return parts.join(', ');
}

/** What a button that leads to a place says. */
export function goText(place: Place): string {
  const cell = placeAddress(place);
  return cell === '' ? `Mở trang ${place.sheet ?? ''}` : `Đến ô ${cell}`;
}
