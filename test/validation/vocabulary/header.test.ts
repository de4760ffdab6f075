import {
  changedHeaderProblem, corsHeaderProblem, headerValueProblem, matchedHeaderProblem, requestHeaderProblem,
} from '../../../src/validation/vocabulary/header';

describe('the value of a header', () => {
  test.each([
    '', 'plain', 'tab\there', '100%%', '%HOSTNAME%', 'a %HOSTNAME% b', '%START_TIME(%s)%', '%REQ(x-user)%', '%PER_REQUEST_STATE( a )  %',
    '%UPSTREAM_METADATA(["a", "b"])%', '%DYNAMIC_METADATA( [ "a" , "b\\"c" ] )%', '%A(x\\)y)%',
  ])('takes %j', value => {
    expect(headerValueProblem(value)).toBeUndefined();
  });

  test.each(['%', '50%', 'abc%123', '%START_TIME%%', '%A()%', '%A(x%', '%A(["a" "b"])%', '%A([a])%', '%A(x)y%', 'a\nb', '\u007f'])('refuses %j', value => {
    expect(headerValueProblem(value)).toBeDefined();
  });
});

describe('the name of a header', () => {
  test.each(['x-user', 'x,y', '*', ':path', '@request.auth.claims.group', '@Request.auth.claims[a][b]'])('is %j in a match', name => {
    expect(matchedHeaderProblem(name)).toBeUndefined();
  });

  test.each(['', 'x user', ':host', '@request.auth.claims', '@request.auth.claims.', '@request.auth.claims[]'])('is not %j in a match', name => {
    expect(matchedHeaderProblem(name)).toBeDefined();
  });

  test('is nearly anything where headers are changed', () => {
    expect(requestHeaderProblem('x user')).toBeUndefined();
    expect(requestHeaderProblem(':Authority')).toBeUndefined();
    expect(requestHeaderProblem(':path')).toBeDefined();
    expect(changedHeaderProblem('x user')).toBeUndefined();
    expect(changedHeaderProblem('HOST')).toBeDefined();
    expect(changedHeaderProblem('')).toBeDefined();
  });

  test('is a token or a star in a CORS policy', () => {
    expect(corsHeaderProblem('*')).toBeUndefined();
    expect(corsHeaderProblem(':path')).toBeDefined();
  });
});
