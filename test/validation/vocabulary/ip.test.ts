import { isIpAddress, subnetProblem } from '../../../src/validation/vocabulary/ip';

describe('an IP address', () => {
  test.each(['10.0.0.1', '::', '1:2:3:4:5:6:7:8', '::ffff:1.2.3.4', 'fe80::1%eth0', 'fe80::1%a/b/c'])('is %s', text => {
    expect(isIpAddress(text)).toBe(true);
  });

  test.each(['', '01.2.3.4', '1.2.3', '1.2.3.256', '1.2.3.4%eth0', 'fe80::1%', ':::'])('is not %j', text => {
    expect(isIpAddress(text)).toBe(false);
  });
});

describe('a subnet', () => {
  test.each(['10.0.0.1', '10.1.2.3/8', '0.0.0.0/0', '::1/128', 'fe80::1%eth0', 'fe80::1%a/b/c'])('is %s', subnet => {
    expect(subnetProblem(subnet)).toBeUndefined();
  });

  test.each(['', '10.0.0.0/33', '10.0.0.0/08', '10.0.0.0/', '10.0.0.0/+8', '10.0.0.0/8/8', '::/129', 'fe80::1%eth0/64', 'a/8'])('is not %j', subnet => {
    expect(subnetProblem(subnet)).toBeDefined();
  });
});
