// The pack's indices: places with the province names of the raw tables, regions, sectors, fields, age bands.

/** id, province in the raw tables, region, English, Korean, latitude and longitude of the capital or centre. */
export const PLACES = [
  ['seoul', 'Seoul', 'capital', 'Seoul', '서울', 37.57, 126.98],
  ['incheon', 'Incheon', 'capital', 'Incheon', '인천', 37.46, 126.71],
  ['gyeonggi', 'Gyeonggi', 'capital', 'Gyeonggi', '경기', 37.28, 127.01],
  ['daejeon', 'Daejeon', 'chungcheong', 'Daejeon', '대전', 36.35, 127.38],
  ['sejong', 'Sejong', 'chungcheong', 'Sejong', '세종', 36.48, 127.29],
  ['chungbuk', 'Chungbuk', 'chungcheong', 'North Chungcheong', '충북', 36.64, 127.49],
  ['chungnam', 'Chungnam', 'chungcheong', 'South Chungcheong', '충남', 36.66, 126.67],
  ['gwangju', 'Gwangju', 'southwest', 'Gwangju', '광주', 35.16, 126.85],
  ['jeonbuk', 'Jeonbuk', 'southwest', 'North Jeolla', '전북', 35.82, 127.11],
  ['jeonnam', 'Jeonnam', 'southwest', 'South Jeolla', '전남', 34.82, 126.46],
  ['jeju', 'Jeju', 'southwest', 'Jeju', '제주', 33.49, 126.5],
  ['daegu', 'Daegu', 'northeast', 'Daegu', '대구', 35.87, 128.6],
  ['gyeongbuk', 'Gyeongbuk', 'northeast', 'North Gyeongsang', '경북', 36.58, 128.51],
  ['gangwon', 'Gangwon', 'northeast', 'Gangwon', '강원', 37.88, 127.73],
  ['busan', 'Busan', 'southeast', 'Busan', '부산', 35.18, 129.08],
  ['ulsan', 'Ulsan', 'southeast', 'Ulsan', '울산', 35.54, 129.31],
  ['gyeongnam', 'Gyeongnam', 'southeast', 'South Gyeongsang', '경남', 35.24, 128.69],
].map(([id, province, region, en, ko, latitude, longitude]) => ({ id, province, region, en, ko, latitude, longitude }))

export const REGIONS = [
  ['capital', 'Capital area', '수도권'],
  ['chungcheong', 'Chungcheong', '충청권'],
  ['southwest', 'Southwest', '서남권'],
  ['northeast', 'Northeast', '동북권'],
  ['southeast', 'Southeast', '동남권'],
]

/** id, English, Korean, good or service, parent of a new industry. */
export const SECTORS = [
  ['primary', 'Agriculture, fishing, mining', '농림어업·광업', 'good'],
  ['heavy', 'Chemicals, materials, metals', '화학·소재·금속', 'good'],
  ['vehicles', 'Vehicles, ships, machinery', '운송장비·기계', 'good'],
  ['electronics', 'Electronics and electrical', '전기·전자', 'good'],
  ['other-manufacturing', 'Food, textiles, wood, paper', '식품·섬유·목재·종이', 'good'],
  ['construction', 'Construction', '건설', 'service'],
  ['local-services', 'Trade, transport, property, utilities', '유통·운수·부동산·공익', 'service'],
  ['business-services', 'ICT, finance, professional services', '정보·금융·사업서비스', 'service'],
  ['public-services', 'Government, education, health', '공공·교육·보건', 'service'],
  ['culture', 'Lodging, food, arts, personal services', '숙박·음식·문화·개인', 'service'],
  ['ai', 'Artificial intelligence and software', '인공지능·소프트웨어', 'service', 'business-services'],
  ['biohealth', 'Bio-health: medicines and devices', '바이오헬스', 'good', 'other-manufacturing'],
  ['digital-health', 'Digital health', '디지털 헬스케어', 'service', 'public-services'],
  ['fintech', 'Fintech', '핀테크', 'service', 'business-services'],
  ['mobility', 'Smart mobility', '스마트 모빌리티', 'good', 'vehicles'],
  ['robots', 'Robots', '로봇', 'good', 'vehicles'],
  ['cloud', 'Cloud and data services', '클라우드·데이터', 'service', 'business-services'],
  ['blockchain', 'Blockchain and security', '블록체인·보안', 'service', 'business-services'],
  ['metaverse', 'Metaverse, games, content', '메타버스·게임·콘텐츠', 'service', 'business-services'],
].map(([id, en, ko, kind, parent]) => ({ id, en, ko, kind, parent: parent ?? id, isNew: parent !== undefined }))

export const PARENTS = SECTORS.filter((sector) => !sector.isNew).map((sector) => sector.id)
export const FIELDS = ['engineering', 'ict', 'bio', 'business']
export const BANDS = Array.from({ length: 21 }, (_, band) => band * 5)
export const LEVELS = ['secondary', 'tertiary', 'advanced']
export const OCCUPATIONS = ['routine', 'professional', 'research']
export const USERS = ['household', 'government', 'investment', 'export']
export const FUNCTIONS = ['capital', 'manpower', 'rd', 'facility', 'knowledge', 'startup', 'infrastructure']

/** Name of an age band in the raw tables. */
export const bandName = (age) => (age === 100 ? '100_over' : `${age}_${age + 4}`)
