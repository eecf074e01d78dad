import type { Run } from '../engine.ts';

/**
 * Where a Photoshop file's last part, the whole picture, must end: its rows are packed, with their lengths before them,
 * or as long as they are wide.
 *
 * @see https://www.adobe.com/devnet-apps/photoshop/fileformatashtml/
 */
const IS_WHOLE = `
  open my $psd, '<:raw', $ARGV[0] or die;
  sub take { read($psd, my $bytes, $_[0]) == $_[0] or exit 1; $bytes }
  my (undef, $version, undef, $channels, $rows, $columns, $depth) = unpack 'a4 n a6 n N N n', take(26);
  my $long = $version == 2;
  for my $wide (0, 0, $long) { seek $psd, $wide ? unpack('Q>', take(8)) : unpack('N', take(4)), 1 }
  my $packing = unpack 'n', take(2);
  my $left = $channels * $rows * int(($columns * $depth + 7) / 8);
  if ($packing == 1) {
    my $lengths = take($channels * $rows * ($long ? 4 : 2));
    $left = 0;
    $left += $_ for unpack $long ? 'N*' : 'n*', $lengths;
  }
  $left = 1 if $packing > 1;
  exit(tell($psd) + $left > -s $psd);
`;

/**
 * ImageMagick fills in what is missing of a Photoshop file.
 *
 * @throws ToolFailure if it is cut off
 */
export async function assertWholePsd(input: string, run: Run<'perl'>): Promise<void> {
  await run.tool('perl', ['-e', IS_WHOLE, input]);
}
